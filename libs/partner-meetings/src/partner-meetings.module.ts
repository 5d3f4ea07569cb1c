import { LiveSessionsModule, LiveTemplates } from '@app/live-sessions';
import { Module, type OnModuleInit } from '@nestjs/common';
import { partnerMeetingTemplates } from './partner-meeting-template';

@Module({ imports: [LiveSessionsModule] })
export class PartnerMeetingsModule implements OnModuleInit {
  constructor(private readonly templates: LiveTemplates) {}

  onModuleInit(): void {
    this.templates.register(partnerMeetingTemplates);
  }
}
