import { Global, Module } from '@nestjs/common';
import { CalendarEntries } from './calendar-entries';

@Global()
@Module({ providers: [CalendarEntries], exports: [CalendarEntries] })
export class DocumentsModule {}
