export { partnerMeetingTemplate } from './partner-meeting-template';
export { PartnerMeetingsModule } from './partner-meetings.module';
export { PulseAnswer } from './pulse/pulse-answer.entity';
