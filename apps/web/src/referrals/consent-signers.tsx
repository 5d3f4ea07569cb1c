import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../components';
import { Choice, Select, TextField } from '../components/choices';
import { type Answers, isMinor, mayBeUnderEight, needsChildView, signersFor } from './consent-answers';
import { Answer, Question, type QuestionProps } from './consent-questions';

const relations = [
  'parent',
  'grandparent',
  'adult-sibling',
  'other-relative',
  'appointed-guardian',
  'bureau-or-committee',
] as const;
const views = ['agrees', 'disagrees', 'cannot-say'] as const;

/** A guardian or a representative signs: what they are to the person, and what the person wants (R-CH-08, R-CH-09). */
export function SignersQuestion({ referral, answers, change, busy, refuse, next }: QuestionProps) {
  const { t } = useTranslation('consents');
  const { t: words } = useTranslation('referrals');
  const ageBand = referral.card?.ageBand;
  const signers = signersFor(ageBand);
  const minor = isMinor(ageBand);
  const hears = needsChildView(ageBand) || !minor;
  const isReady =
    !answers.guardianInConflict &&
    (minor ? answers.relation !== undefined : answers.representativeDocument.trim() !== '') &&
    (!hears || answers.childView !== undefined);
  return (
    <Question
      title={t('signers.title')}
      spoken={[t('signers.title'), t('signers.text'), words('consent.always')]}
      answers={
        <>
          <Answer icon="no" word={words('consent.noneAgreed')} disabled={busy} onPress={refuse} />
          <Answer icon="check" word={t('signers.next')} disabled={!isReady} onPress={next} />
        </>
      }
    >
      {signers.length === 1 && minor && <p className="lead b">{t(`signers.by.${answers.signedBy}`)}</p>}
      {minor && signers.length > 1 && (
        <Choice
          legend={t('signers.text')}
          name="signed-by"
          options={signers.map((value) => ({ value, word: t(`signers.by.${value}`) }))}
          value={answers.signedBy}
          onChange={(signedBy) => change({ signedBy })}
        />
      )}
      {minor ? (
        <Select
          id="relation"
          label={t('signers.relation')}
          options={relations.map((value) => ({ value, word: t(`signers.relations.${value}`) }))}
          value={relations.find((one) => one === answers.relation)}
          onChange={(relation) => change({ relation })}
        />
      ) : (
        <Representative answers={answers} change={change} />
      )}
      {hears && (
        <Choice
          legend={t(minor ? 'signers.child' : 'signers.wish')}
          name="child-view"
          options={views.map((value) => ({ value, word: t(`signers.view.${value}`) }))}
          value={answers.childView}
          onChange={(childView) => change({ childView })}
        />
      )}
      {mayBeUnderEight(ageBand) && (
        <label className="tick">
          <input
            type="checkbox"
            checked={answers.underEight}
            onChange={(event) => change({ underEight: event.target.checked })}
          />
          <span>
            {t('signers.underEight')}
            <small>{t('signers.underEightText')}</small>
          </span>
        </label>
      )}
      {minor && <Conflict referralId={referral.id} answers={answers} change={change} />}
    </Question>
  );
}

type PartProps = Pick<QuestionProps, 'answers' | 'change'>;

function Representative({ answers, change }: PartProps) {
  const { t } = useTranslation('consents');
  return (
    <>
      <p className="lead b">{t('signers.by.representative')}</p>
      <p className="mut">{t('signers.capacityText')}</p>
      <TextField
        id="court-document"
        label={t('signers.document')}
        value={answers.representativeDocument}
        max={200}
        onChange={(representativeDocument) => change({ representativeDocument })}
      />
    </>
  );
}

/** Consent is then the wrong way; the page names the right ones. */
function Conflict({ referralId, answers, change }: PartProps & { referralId: string }) {
  const { t } = useTranslation('consents');
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={answers.guardianInConflict}
          onChange={(event) => change({ guardianInConflict: event.target.checked })}
        />
        <span>{t('signers.conflict')}</span>
      </label>
      {answers.guardianInConflict && (
        <div className="note risk" role="status">
          <p>{t('signers.conflictText')}</p>
          <Link className="btn" to={`/mandatory-reports/new?referral=${referralId}`}>
            <Icon name="tri" />
            {t('signers.conflictReport')}
          </Link>
        </div>
      )}
    </>
  );
}

/** The way to a representative is there for who needs it, and not in everybody's way. */
export function CapacityLink({ answers, change, onRepresentative }: PartProps & { onRepresentative: () => void }) {
  const { t } = useTranslation('consents');
  const isRepresented = answers.signedBy === 'representative';
  const toggle = () => {
    const changed: Partial<Answers> = isRepresented
      ? { signedBy: 'self', childView: undefined, representativeDocument: '' }
      : { signedBy: 'representative' };
    change(changed);
    if (!isRepresented) onRepresentative();
  };
  return (
    <button type="button" className="plain" onClick={toggle}>
      {t(isRepresented ? 'signers.capacityBack' : 'signers.capacity')}
    </button>
  );
}
