export default {
  tools: '表格',
  back: '返回转介',
  kinds: { referral: '转介表', consent: '同意书', reply: '回执' },
  print: '打印',
  docx: '存成 Word',
  blank: '空白表',
};
