import { Module } from '@nestjs/common';
import { LocalSmsOutbox } from './local-sms-outbox';
import { SmsController } from './sms.controller';
import { SmsGateway } from './sms-gateway';

@Module({
  providers: [LocalSmsOutbox, { provide: SmsGateway, useExisting: LocalSmsOutbox }],
  exports: [LocalSmsOutbox, SmsGateway],
})
export class SmsModule {}

@Module({ imports: [SmsModule], controllers: [SmsController] })
export class SmsApiModule {}
