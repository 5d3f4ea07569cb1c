import type { ImportTarget } from './import.policy';

export type FieldKind = 'id' | 'text' | 'uscc' | 'phone' | 'email' | 'area' | 'expertise' | 'number' | 'flag';

/** A field of a list. `names` are headers under which it is known, the likeliest first; words on the page are the catalogue's. */
export interface TargetField {
  code: string;
  required: boolean;
  kind: FieldKind;
  /** Longest text the field takes. */
  max: number;
  names: readonly string[];
}

type TableTarget = Extract<ImportTarget, 'organizations' | 'services'>;

const field = (code: string, kind: FieldKind, max: number, names: string[], required = false): TargetField => ({
  code,
  kind,
  max,
  names,
  required,
});

const fields: Record<TableTarget, readonly TargetField[]> = {
  organizations: [
    field('name', 'text', 200, ['机构名称', '组织名称', '单位名称', '机构全称', '名称', '机构', '单位', 'name', 'organisation name', 'organization name', 'organisation', 'organization', 'charity name'], true),
    field('id', 'id', 200, ['机构编号', '编号', '机构id', 'id', 'identifier', 'organisation id', 'organization id', 'org id', 'charity number']),
    field('shortName', 'text', 100, ['机构简称', '简称', 'alternate_name', 'short name', 'alternate name', 'abbreviation']),
    field('uscc', 'uscc', 40, ['统一社会信用代码', '社会信用代码', '信用代码', '组织机构代码', 'uscc', 'credit code']),
    field('phone', 'phone', 100, ['电话', '联系电话', '机构电话', '手机', '手机号', '联系方式', '服务热线', '热线', 'phone', 'telephone', 'tel', 'phone number']),
    field('email', 'email', 200, ['邮箱', '电子邮箱', '电子邮件', '邮件', 'email', 'e-mail']),
    field('website', 'text', 500, ['网址', '网站', '官网', 'website', 'url', 'web']),
    field('address', 'text', 500, ['地址', '机构地址', '详细地址', '办公地址', '注册地址', '住所', 'address', 'street address']),
    field('area', 'area', 200, ['所在地区', '地区', '区域', '行政区划', '行政区划代码', '区划代码', '所属区域', '所在区', 'area', 'area code', 'district', 'region']),
    field('description', 'text', 20_000, ['简介', '机构简介', '介绍', '业务范围', '主要业务', '描述', '备注说明', 'description', 'about', 'summary']),
  ],
  services: [
    field('name', 'text', 200, ['服务名称', '服务项目', '项目名称', '名称', '服务', 'service name', 'service', 'name'], true),
    field('id', 'id', 200, ['服务编号', '项目编号', '编号', 'id', 'service id', 'identifier']),
    field('description', 'text', 20_000, ['服务内容', '服务简介', '服务说明', '简介', '内容', '说明', '描述', 'description', 'summary']),
    field('expertise', 'expertise', 2_000, ['专长', '服务专长', '擅长', '服务类型', '服务类别', '类别', '标签', 'expertise', 'category', 'tags', 'taxonomy']),
    field('area', 'area', 2_000, ['服务地区', '服务区域', '覆盖区域', '覆盖地区', '服务范围', '地区', '区域', 'area', 'areas', 'service area', 'area served']),
    field('ageFrom', 'number', 20, ['最小年龄', '起始年龄', '年龄从', '年龄下限', 'age from', 'minimum age', 'min age', 'minimum_age']),
    field('ageTo', 'number', 20, ['最大年龄', '截止年龄', '年龄到', '年龄上限', 'age to', 'maximum age', 'max age', 'maximum_age']),
    field('eligibility', 'text', 20_000, ['服务对象', '面向人群', '适用人群', '对象', '申请条件', 'eligibility', 'who it is for', 'eligibility_description']),
    field('freePlaces', 'number', 20, ['名额', '空余名额', '剩余名额', '可用名额', '床位', '空位', 'free places', 'places', 'capacity', 'vacancies']),
    field('active', 'flag', 20, ['是否开放', '是否启用', '状态', '服务状态', 'active', 'status', 'open']),
  ],
}; // prettier-ignore

export const isTableTarget = (target: ImportTarget): target is TableTarget => target in fields;

/** The fields a list of this kind can fill, in the order a page shows them; none for files whose form says it all. */
export const targetFields = (target: ImportTarget): readonly TargetField[] =>
  isTableTarget(target) ? fields[target] : [];

/** The last column of our own error files, in every language: a corrected one that is handed in again is the same list. */
export const errorColumns: readonly string[] = ['没有导入的原因', 'Why it was not imported'];
