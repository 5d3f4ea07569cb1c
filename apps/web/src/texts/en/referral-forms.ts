import type { Translated } from '../translated';
import type original from '../zh-CN/referral-forms';

const referralForms: Translated<typeof original> = {
  tools: 'Forms',
  back: 'Back to the referral',
  kinds: { referral: 'Referral form', consent: 'Consent', reply: 'Reply slip' },
  print: 'Print',
  docx: 'Save as Word',
  blank: 'Blank form',
  stamped: 'It is stamped: add it to the attachments',
  stampedHow: 'A photo or a scan will do. Choose “Consent form” for a consent, “Other” for the rest.',
};

export default referralForms;
