import { LiveProjections, LiveSessionsModule, LiveTemplates } from '@app/live-sessions';
import { Module, type OnModuleInit } from '@nestjs/common';
import { meetingWorks } from './meeting-projections';
import { partnerMeetingTemplates } from './partner-meeting-template';
import { PulseController } from './pulse/pulse.controller';
import { PulseService } from './pulse/pulse.service';

/** Partner meetings (domain T5): their template, what stays after them, how they were. */
@Module({ imports: [LiveSessionsModule], controllers: [PulseController], providers: [PulseService] })
export class PartnerMeetingsModule implements OnModuleInit {
  constructor(
    private readonly templates: LiveTemplates,
    private readonly projections: LiveProjections,
  ) {}

  onModuleInit(): void {
    this.templates.register(partnerMeetingTemplates);
    this.projections.register(meetingWorks);
  }
}
