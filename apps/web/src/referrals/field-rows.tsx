import { useTranslation } from 'react-i18next';
import { Facts, Icon, KaiText } from '../components';
import { useExpertiseWord } from '../directory/organizations';
import type { Card, FieldSight, ShareableField } from './referrals';
import { servicesOf, usePersonWord } from './words';
import { clauses, labelsListed } from '../texts/joining';

/** Words people wrote themselves stand in Kai. */
const written: readonly ShareableField[] = ['story', 'wish', 'message', 'priorServices', 'family', 'health'];

/** An open value, or the hatch with the reason why it is closed. */
export function FieldValue({ sight }: { sight: FieldSight }) {
  const { t } = useTranslation('referrals');
  if (sight.state === 'open')
    return written.includes(sight.field) ? (
      <KaiText>{sight.value}</KaiText>
    ) : (
      <span className="wraps">{sight.value}</span>
    );
  if (sight.state === 'masked')
    return (
      <span title={t('masked')}>
        {sight.field === 'name' && sight.value && !sight.value.endsWith('*')
          ? t('maskedChild', { code: sight.value })
          : sight.value}
        <span className="unseen">{t('masked')}</span>
      </span>
    );
  const reason = sight.reason ?? 'not-recorded';
  const isHatched = reason === 'after-acceptance' || reason === 'access-ended';
  return <span className={isHatched ? 'lock' : 'nogive'}>{t(`closed.${reason}`)}</span>;
}

const short: readonly ShareableField[] = ['name', 'phone', 'address', 'abilityGrade', 'guardian', 'family', 'health'];

interface SightProps {
  card: Card | null;
  fields: readonly FieldSight[];
}

/** Who it is about: what is open and what is closed side by side, in two columns. */
export function PersonFacts({ card, fields }: SightProps) {
  const { t } = useTranslation('referrals');
  const person = usePersonWord();
  const none = <span className="nogive">{t('card.none')}</span>;
  const ofCard = card
    ? [
        { label: t('card.person'), value: person(card) },
        { label: t('card.household'), value: card.household ? t(`household.${card.household}`) : none },
        { label: t('card.community'), value: card.community ?? none },
        { label: t('card.language'), value: card.language ? t(`language.${card.language}`) : none },
        { label: t('card.code'), value: card.personCode },
      ]
    : [];
  const ofPerson = fields
    .filter((sight) => short.includes(sight.field) && sight.reason !== 'not-recorded')
    .map((sight) => ({ label: t(`field.${sight.field}`), value: <FieldValue sight={sight} /> }));
  return <Facts two rows={[...ofCard, ...ofPerson]} />;
}

/** What is asked for and why, then the longer texts. */
export function AskFacts({ card, fields }: SightProps) {
  const { t } = useTranslation('referrals');
  const label = useExpertiseWord();
  const ofCard = card
    ? [
        {
          label: t('card.services'),
          value: labelsListed(servicesOf(card).map(label)),
        },
        { label: t('card.risks'), value: <Risks card={card} /> },
        {
          label: t('card.reasons'),
          value: clauses(card.reasonCodes.map((code) => t(`reason.${code}`))) || (
            <span className="nogive">{t('card.none')}</span>
          ),
        },
      ]
    : [];
  const long = fields
    .filter((sight) => !short.includes(sight.field) && sight.reason !== 'not-recorded')
    .map((sight) => ({ label: t(`field.${sight.field}`), value: <FieldValue sight={sight} /> }));
  return <Facts rows={[...ofCard, ...long]} />;
}

function Risks({ card }: { card: Card }) {
  const { t } = useTranslation('referrals');
  if (card.riskCodes.length === 0) return <span className="nogive">{t('riskNone')}</span>;
  return (
    <ul className="tags">
      {card.riskCodes.map((risk) => (
        <li key={risk} className="tag">
          <Icon name={risk === 'visit-in-pairs' ? 'people' : 'tri'} />
          {t(`risk.${risk}`)}
        </li>
      ))}
    </ul>
  );
}
