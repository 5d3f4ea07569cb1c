/** Words of the exported numbers. */
export const numbersZhCn = {
  sheet: '转介数据',
  watermark: (by: string, organization: string, at: string) => `${by}（${organization}）${at} 导出，用途：机构内部总结`,
  box: { in: '收到的', out: '转出的' },
  head: ['项目', '内容', '数值'],
  sent: '发出件数',
  standing: '现在的情况',
  standings: {
    closed: '已闭环',
    returned: '结果待确认',
    pending: '进行中',
    declined: '不予接收',
    failed: '未能完成',
    'no-response': '没有答复，已关闭',
    cancelled: '撤回或取消',
  },
  closureRate: '闭环率',
  time: '用时（小时，中位数）',
  times: { acknowledge: '到签收', accept: '到接收', 'first-contact': '到首次联系', complete: '到回传结果' },
  decline: '不予接收的原因',
  declines: {
    'outside-area': '不在服务区域',
    'outside-scope': '不在服务范围',
    'no-capacity': '已满额',
    'no-qualification': '缺专业资质',
    'served-elsewhere': '已在其他机构',
    'risk-beyond-capacity': '风险超出能力',
    'person-unwilling': '本人不愿意',
    other: '其他',
  } as Record<string, string>,
  partner: '往来机构',
};

export type NumberWords = typeof numbersZhCn;
