import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('expertise_tag')
export class ExpertiseTag {
  @PrimaryColumn('text') code: string;
  @Column('text', { name: 'label_zh' }) labelZh: string;
  @Column('text', { name: 'label_en' }) labelEn: string;
  @Column('text', { array: true }) aliases: string[];
  @Column('int') position: number;
  @Column('text') source: string;
}
