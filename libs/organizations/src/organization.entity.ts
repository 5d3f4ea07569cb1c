import { Column, Entity, PrimaryColumn } from '@app/database';
import type { OrganizationKind } from '@app/access';

@Entity('organization')
export class Organization {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: OrganizationKind;
  @Column('text') name: string;
  @Column('text', { name: 'short_name', nullable: true }) shortName: string | null;
  @Column('text', { nullable: true }) uscc: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { name: 'area_code', nullable: true }) areaCode: string | null;
  @Column('text') source: string;
  @Column('text', { name: 'source_id', nullable: true }) sourceId: string | null;
  @Column('boolean') demo: boolean;
  @Column('text', { name: 'pinyin_key' }) pinyinKey: string;
  @Column('text', { name: 'search_tokens', array: true }) searchTokens: string[];
  @Column('smallint', { name: 'search_form' }) searchForm: number;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
