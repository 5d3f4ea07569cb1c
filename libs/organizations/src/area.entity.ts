import { Column, Entity, PrimaryColumn } from '@app/database';
import type { AreaLevel } from './domain/area-code';

@Entity('area')
export class Area {
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom: string;
  @Column('text') name: string;
  @Column('text') level: AreaLevel;
  @Column('text', { name: 'parent_code', nullable: true }) parentCode: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text') source: string;
  @Column('text', { name: 'search_tokens', array: true }) searchTokens: string[];
}
