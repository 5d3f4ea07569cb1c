export { LocalSmsOutbox, type KeptMessage } from './local-sms-outbox';
export { mobileNumber } from './mobile-number';
export { SmsGateway, type ShortMessage } from './sms-gateway';
export { SmsApiModule, SmsModule } from './sms.module';
