import { RoomGuards } from '@app/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReferralsService } from './referrals.service';

/** Who may hear that something happened to a referral: exactly who may open it. */
@Injectable()
export class ReferralRooms implements OnModuleInit {
  constructor(
    private readonly guards: RoomGuards,
    private readonly referrals: ReferralsService,
  ) {}

  onModuleInit(): void {
    this.guards.register('referral', (actor, id) => this.referrals.isVisible(actor, id));
  }
}
