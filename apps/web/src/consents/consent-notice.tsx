import { useTranslation } from 'react-i18next';
import { spaced } from '../directory/capacity-text';
import type { Referral, ShareableField } from '../referrals/referrals';
import { labelsInside, phrases, sentences } from '../texts/joining';
import './consents.css';

const purposeOf = {
  'full-transfer': 'provide-service',
  'joint-service': 'joint-service',
  consultation: 'give-advice',
} as const;
const explained = ['health', 'abilityGrade', 'guardian', 'story'] as const;

const usePurposeWord = () => {
  const { t } = useTranslation('consents');
  return (mode: Referral['mode']) => t(`purpose.${purposeOf[mode]}`);
};

/** Why each sensitive field is needed and what happens if it leaks (R-PI-02). */
function useSensitiveWords() {
  const { t } = useTranslation('referrals');
  return (fields: readonly ShareableField[]) =>
    explained
      .filter((one) => fields.includes(one))
      .map((one) => ({ field: one, word: t(`field.${one}`), why: t(`consent.why.${one}`) }));
}

/** The list R-PI-02 asks for: who, what for, how, which kinds, how long and what then, which rights, why sensitive things. */
export function ConsentNotice({ referral }: { referral: Referral }) {
  const { t } = useTranslation('consents');
  const { t: words } = useTranslation('referrals');
  const purpose = usePurposeWord();
  const sensitive = useSensitiveWords()(referral.sharedFields);
  const { source, recipient, holderName } = referral;
  const party = (one: { name: string; phone: string | null }) =>
    phrases([one.name, ...(one.phone ? [spaced(one.phone)] : [])]);
  const lines = [
    { term: t('notice.handlers'), text: sentences([source, ...(recipient ? [recipient] : [])].map(party)) },
    { term: t('notice.purpose'), text: purpose(referral.mode) },
    { term: t('notice.method'), text: t('notice.methodText') },
    {
      term: t('notice.kinds'),
      text:
        referral.sharedFields.length > 0
          ? labelsInside(referral.sharedFields.map((field) => words(`field.${field}`)))
          : t('notice.kindsNone'),
    },
    { term: t('notice.keep'), text: t('notice.keepText') },
    {
      term: t('notice.rights'),
      text: t('notice.rightsText', { worker: holderName, phone: source.phone ? spaced(source.phone) : '—' }),
    },
  ];
  return (
    <details className="notice">
      <summary>{t('notice.title')}</summary>
      <dl>
        {lines.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {sensitive.length > 0 && (
          <div>
            <dt>{t('notice.sensitive')}</dt>
            {sensitive.map(({ field, word, why }) => (
              <dd key={field}>{phrases([word, why])}</dd>
            ))}
          </div>
        )}
      </dl>
    </details>
  );
}
