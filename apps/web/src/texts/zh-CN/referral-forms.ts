export default {
  tools: '表格',
  back: '返回转介',
  kinds: { referral: '转介表', consent: '同意书', reply: '回执' },
  print: '打印',
  docx: '存成 Word',
  blank: '空白表',
  stamped: '盖好章了，放进附件',
  stampedHow: '拍照或扫描都可以。同意书选“知情同意书”，别的选“其他”。',
};
