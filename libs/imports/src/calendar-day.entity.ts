import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('calendar_day')
export class CalendarDayRow {
  @PrimaryColumn('date') date: string;
  @Column('boolean') off: boolean;
  @Column('text') name: string;
  @Column('smallint', { name: 'notice_year' }) noticeYear: number;
  @Column('text') source: string;
}
