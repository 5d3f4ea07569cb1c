import type { OrganizationKind } from '@app/access';

export interface DemoOffer {
  name: string;
  description: string;
  expertise: string[];
  areas: string[];
  ages?: [number | null, number | null];
  eligibility?: string;
  /** How many places are free and how many days before the first Monday that was stated; absent: nobody ever said. */
  capacity?: { freePlaces: number; daysBefore: number };
}

export interface DemoOrganization {
  /** Short key of this file: '03', 'F', 'S' … */
  key: string;
  kind: OrganizationKind;
  name: string;
  shortName: string;
  uscc: string | null;
  area: string;
  description: string;
  offers: DemoOffer[];
}

export const city = '990000000000';
export const district = '990100000000';
export const street = '990100001000';
export const communityA = '990100001001';

/** A fictional city; 99 is not an allotted province. */
export const areas = [
  { code: city, name: '示例市', level: 'city', parentCode: null },
  { code: district, name: '云溪区', level: 'county', parentCode: city },
  { code: street, name: '青禾街道', level: 'subdistrict', parentCode: district },
  { code: '990100002000', name: '白石街道', level: 'subdistrict', parentCode: district },
  { code: communityA, name: 'A社区', level: 'community', parentCode: street },
  { code: '990100001002', name: 'B社区', level: 'community', parentCode: street },
] as const;

export const organizations: DemoOrganization[] = [
  {
    key: 'F',
    kind: 'foundation',
    name: '示例基金会',
    shortName: '示例基金会',
    uscc: '53990100XXDM00004G',
    area: city,
    description: '出资支持为老服务伙伴网络。看得到数字和进度，看不到服务对象是谁。',
    offers: [],
  },
  {
    key: 'S',
    kind: 'support-agency',
    name: '示例支持机构',
    shortName: '示例支持机构',
    uscc: '52990100XXDM00012E',
    area: city,
    description: '设计和推动伙伴共建：培训、督导、过程管理、学堂式学习。',
    offers: [
      {
        name: '督导与个案咨询',
        description: '资深督导每周三接待，先做咨询，不转个案。',
        expertise: ['supervision', 'training', 'process-management', 'peer-learning'],
        areas: [city],
        capacity: { freePlaces: 6, daysBefore: 5 },
      },
    ],
  },
  {
    key: 'G1',
    kind: 'civil-affairs',
    name: '示例市民政局',
    shortName: '市民政局',
    uscc: null,
    area: city,
    description: '政策指导。',
    offers: [],
  },
  {
    key: 'G2',
    kind: 'civil-affairs',
    name: '云溪区民政局（示例）',
    shortName: '区民政局',
    uscc: null,
    area: district,
    description: '未成年人保护与困难家庭救助。',
    offers: [
      {
        name: '未成年人保护受理',
        description: '强制报告和事实无人抚养儿童认定的受理窗口。',
        expertise: ['statutory-child-protection', 'child-in-difficulty', 'policy-advice'],
        areas: [district],
        ages: [0, 17],
        capacity: { freePlaces: 10, daysBefore: 2 },
      },
    ],
  },
  {
    key: 'T',
    kind: 'street',
    name: '青禾街道办事处（示例）',
    shortName: '青禾街道',
    uscc: null,
    area: street,
    description: '审批居民详细资料的查阅申请。',
    offers: [],
  },
  {
    key: 'A',
    kind: 'community',
    name: '青禾街道A社区（示例）',
    shortName: 'A社区',
    uscc: null,
    area: communityA,
    description: '1860户，24栋楼，24位楼栋长。',
    offers: [
      {
        name: '社区安全与入户联络',
        description: '居家安全隐患、多次拒绝入户的家庭，由社区与楼栋长一起上门。',
        expertise: ['community-safety', 'community-activity'],
        areas: [communityA],
        capacity: { freePlaces: 8, daysBefore: 4 },
      },
    ],
  },
  {
    key: '01',
    kind: 'member',
    name: '邻里之心服务社（示例）',
    shortName: '邻里之心',
    uscc: '52990100XXDM000209',
    area: street,
    description: '在一个保障房社区驻点七年，做老年社区工作。',
    offers: [
      {
        name: '社区驻点与老年活动',
        description: '每周五天驻点，歌唱、朗诵、舞蹈和茶话会。',
        expertise: ['community-activity', 'companionship'],
        areas: [street],
        ages: [55, null],
        capacity: { freePlaces: 5, daysBefore: 2 },
      },
    ],
  },
  {
    key: '02',
    kind: 'member',
    name: '共养家庭支持中心（示例）',
    shortName: '共养',
    uscc: '52990100XXDM000396',
    area: district,
    description: '年迈父母与残疾成年子女同住的家庭：现在怎么照顾，以后由谁照顾。',
    offers: [
      {
        name: '老残共养家庭与监护支持',
        description: '家庭会议、监护方案、意定监护协议的准备，与公证处一起走流程。',
        expertise: ['aged-parents-disabled-child', 'guardianship', 'voluntary-guardianship'],
        areas: [district],
        capacity: { freePlaces: 3, daysBefore: 6 },
      },
    ],
  },
  {
    key: '03',
    kind: 'member',
    name: '暖檐社工服务中心（示例）',
    shortName: '暖檐',
    uscc: '52990100XXDM000471',
    area: street,
    description: '独居、失能老人的入户探访，每周至少一次。',
    offers: [
      {
        name: '独居与失能老人入户探访',
        description: '两人同行，每周一次；需要时请护理伙伴一起上门。',
        expertise: ['home-visit', 'fall-prevention'],
        areas: [street],
        ages: [60, null],
        eligibility: '青禾街道常住的独居、空巢或失能老人',
        capacity: { freePlaces: 6, daysBefore: 1 },
      },
    ],
  },
  {
    key: '04',
    kind: 'member',
    name: '拾光记忆关爱中心（示例）',
    shortName: '拾光',
    uscc: '52990100XXDM00055U',
    area: district,
    description: '陪认知障碍家庭走一段长路。',
    offers: [
      {
        name: '认知障碍家庭支持与照顾者小组',
        description: '照顾者小组每周三下午；居家环境调整；走失预防。',
        expertise: ['dementia-support', 'carer-group'],
        areas: [district],
        ages: [50, null],
        capacity: { freePlaces: 4, daysBefore: 3 },
      },
      {
        name: '记忆咖啡',
        description: '每月第二个周六，老人和家人一起来。',
        expertise: ['community-activity', 'dementia-support'],
        areas: [street],
        capacity: { freePlaces: 12, daysBefore: 17 },
      },
    ],
  },
  {
    key: '05',
    kind: 'member',
    name: '星桥失独家庭服务社（示例）',
    shortName: '星桥',
    uscc: '52990100XXDM00063N',
    area: district,
    description: '计划生育特殊家庭的长期陪伴。',
    offers: [
      {
        name: '特殊家庭陪伴与哀伤辅导',
        description: '一对一陪伴，节日和纪念日前后加密。',
        expertise: ['special-family-support', 'grief-support'],
        areas: [district],
        ages: [45, null],
        capacity: { freePlaces: 5, daysBefore: 11 },
      },
    ],
  },
  {
    key: '06',
    kind: 'member',
    name: '青苗儿童服务中心（示例）',
    shortName: '青苗',
    uscc: '52990100XXDM00071H',
    area: district,
    description: '困境儿童的陪伴，和他们的监护人一起想办法。',
    offers: [
      {
        name: '困境儿童陪伴与监护指导',
        description: '课后陪伴、家庭走访、监护指导；发现伤害依法报告。',
        expertise: ['child-in-difficulty', 'guardianship-guidance'],
        areas: [district],
        ages: [3, 17],
        capacity: { freePlaces: 5, daysBefore: 3 },
      },
    ],
  },
  {
    key: '07',
    kind: 'member',
    name: '同心特需儿童支持站（示例）',
    shortName: '同心',
    uscc: '52990100XXDM0008X9',
    area: district,
    description: '特需儿童的日常训练，家长之间的互助。',
    offers: [
      {
        name: '特需儿童与家长互助',
        description: '说话与社交小组，家长每两周见一次。',
        expertise: ['special-needs-child', 'parent-group'],
        areas: [district],
        ages: [2, 17],
        capacity: { freePlaces: 3, daysBefore: 8 },
      },
    ],
  },
  {
    key: '08',
    kind: 'member',
    name: '和家家庭服务中心（示例）',
    shortName: '和家',
    uscc: '52990100XXDM000989',
    area: district,
    description: '家里的事，一起说开。',
    offers: [
      {
        name: '家庭关系与反家暴支持',
        description: '家庭会谈、人身安全保护令的陪同申请；危险时先报警110。',
        expertise: ['family-relations', 'domestic-violence', 'parent-group'],
        areas: [district],
        capacity: { freePlaces: 4, daysBefore: 14 },
      },
    ],
  },
  {
    key: '09',
    kind: 'member',
    name: '益康心理援助中心（示例）',
    shortName: '益康',
    uscc: '52990100XXDM00100W',
    area: city,
    description: '心理援助；自杀危机请同时拨打12356或120。',
    offers: [
      {
        name: '心理援助与危机干预',
        description: '48小时内首次会谈，危机当天回应。',
        expertise: ['mental-health', 'suicide-crisis', 'grief-support'],
        areas: [city],
        ages: [12, null],
        capacity: { freePlaces: 3, daysBefore: 2 },
      },
      {
        name: '照顾者情绪支持',
        description: '线上小组，六次为一期。',
        expertise: ['mental-health', 'carer-group'],
        areas: [district],
        ages: [18, null],
        capacity: { freePlaces: 2, daysBefore: 5 },
      },
    ],
  },
  {
    key: '10',
    kind: 'member',
    name: '法援邻里服务社（示例）',
    shortName: '法援邻里',
    uscc: '52990100XXDM00119R',
    area: district,
    description: '意定监护、遗嘱、防诈骗，讲得明白的法律。',
    offers: [
      {
        name: '法律与意定监护咨询',
        description: '每周二、四坐班，行动不便的可以上门。',
        expertise: ['legal-advice', 'voluntary-guardianship', 'fraud-prevention'],
        areas: [district],
        ages: [18, null],
        capacity: { freePlaces: 4, daysBefore: 2 },
      },
    ],
  },
  {
    key: '11',
    kind: 'member',
    name: '银杏志愿者协会（示例）',
    shortName: '银杏',
    uscc: '51990100XXDM00127P',
    area: street,
    description: '低龄老人陪伴高龄老人，时间存进时间银行。',
    offers: [
      {
        name: '志愿陪伴与时间银行',
        description: '陪聊、陪诊、代购，可替照顾者半天。',
        expertise: ['companionship', 'time-bank'],
        areas: [street],
        capacity: { freePlaces: 20, daysBefore: 42 },
      },
    ],
  },
  {
    key: '12',
    kind: 'member',
    name: '巧手赋能合作社（示例）',
    shortName: '巧手',
    uscc: '52990100XXDM00135F',
    area: communityA,
    description: '毛线娃娃、烘焙、义卖：能做一点是一点。',
    offers: [
      {
        name: '手工就业与残疾人之家',
        description: '工作日上午开放，按件结算，有人带。',
        expertise: ['livelihood', 'mothers-support', 'disability-centre'],
        areas: [street],
        ages: [16, 65],
        capacity: { freePlaces: 8, daysBefore: 9 },
      },
    ],
  },
  {
    key: '13',
    kind: 'member',
    name: '安宁陪伴社（示例）',
    shortName: '安宁',
    uscc: '52990100XXDM00143A',
    area: district,
    description: '想在家里走完最后一段路的人，我们陪着。',
    offers: [
      {
        name: '重病与临终陪伴',
        description: '与社区医院一起制订居家照护计划。',
        expertise: ['end-of-life-care', 'medical-link'],
        areas: [district],
        ages: [18, null],
        capacity: { freePlaces: 3, daysBefore: 34 },
      },
    ],
  },
];
