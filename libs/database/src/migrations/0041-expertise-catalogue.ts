import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Code, Chinese, English, other words people search by (domain.md 1.5 and 5.2). Labels are those a family may read.
 * Every need code of a referral is also a code here, so that a need can be asked of the directory as it stands.
 */
const catalogue: [string, string, string, string[]][] = [
  ['community-activity', '社区活动', 'Community activities', ['社区驻点', '老年社区工作']],
  ['home-visit', '入户探访', 'Home visits', ['独居', '失能', '上门', '居家']],
  ['fall-prevention', '防跌倒', 'Fall prevention', ['跌倒', '适老化']],
  ['dementia-support', '认知障碍支持', 'Dementia support', ['老年痴呆', '失智', '阿尔茨海默']],
  ['carer-group', '照顾者小组', 'Carer groups', ['照护者', '家属支持', '喘息']],
  ['special-family-support', '计划生育特殊家庭', 'Support for parents who lost their only child', ['失独']],
  ['grief-support', '哀伤辅导', 'Grief support', ['丧亲']],
  ['aged-parents-disabled-child', '老残共养', 'Older parents with a disabled adult child', ['老养残']],
  ['guardianship', '监护支持', 'Guardianship support', ['监护']],
  ['voluntary-guardianship', '意定监护', 'Voluntary guardianship', ['监护协议']],
  ['legal-advice', '法律咨询', 'Legal advice', ['遗嘱', '维权']],
  ['fraud-prevention', '防诈骗', 'Fraud prevention', ['反诈', '保健品']],
  ['child-in-difficulty', '困境儿童', 'Children in difficulty', ['事实无人抚养', '留守儿童']],
  ['guardianship-guidance', '监护指导', 'Guidance for guardians of children', ['家庭教育']],
  ['special-needs-child', '特需儿童支持', 'Children with special needs', ['孤独症', '自闭症', '智力障碍', '心智障碍']],
  ['parent-group', '家长互助', 'Parents’ mutual help', []],
  ['family-relations', '家庭关系', 'Family relations', ['婚姻', '调解', '亲子']],
  ['domestic-violence', '反家暴', 'Help against domestic violence', ['家庭暴力', '虐待']],
  ['mental-health', '心理支持', 'Mental health support', ['抑郁', '心理援助', '情绪']],
  ['suicide-crisis', '自杀危机干预', 'Suicide crisis intervention', ['心理危机', '轻生']],
  ['companionship', '志愿陪伴', 'Companionship by volunteers', ['陪伴', '志愿者']],
  ['time-bank', '时间银行', 'Time bank', ['时间币']],
  ['livelihood', '就业与生计', 'Jobs and livelihood', ['就业', '手工', '编织']],
  ['mothers-support', '育儿妇女支持', 'Support for mothers of small children', ['宝妈', '产后']],
  ['disability-centre', '残疾人之家', 'Day centre for disabled people', ['日间照料']],
  ['end-of-life-care', '重病临终陪伴', 'End-of-life care', ['安宁疗护', '临终关怀']],
  ['medical-link', '医养链接', 'Links between care and medicine', ['医养结合', '护理']],
  ['training', '培训', 'Training', []],
  ['supervision', '督导', 'Supervision', []],
  ['process-management', '过程管理', 'Process management', []],
  ['peer-learning', '学堂式学习', 'Peer learning', ['经验互助']],
  ['funding', '资助', 'Funding', []],
  ['policy-advice', '政策咨询', 'Policy advice', ['政策']],
  ['statutory-child-protection', '未成年人保护', 'Statutory child protection', ['强制报告', '儿童保护']],
  ['community-safety', '社区安全', 'Community safety', ['居委会', '消防', '囤积']],
];

export class ExpertiseCatalogue0041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO expertise_tag (code, label_zh, label_en, aliases, position, source)
       SELECT t.code, t.zh, t.en, ARRAY(SELECT jsonb_array_elements_text(t.aliases)), t.at * 10, 'catalogue'
       FROM jsonb_to_recordset($1::jsonb) AS t (at int, code text, zh text, en text, aliases jsonb)`,
      [JSON.stringify(catalogue.map(([code, zh, en, aliases], at) => ({ at: at + 1, code, zh, en, aliases })))],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM expertise_tag WHERE source = 'catalogue'`);
  }
}
