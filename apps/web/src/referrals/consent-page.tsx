import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ConnectionMark, ErrorState, Icon, LoadingState } from '../components';
import { useNetwork } from '../session/session';
import { type Answers, consentOf, emptyAnswers, needsChildView, signersFor } from './consent-answers';
import { FieldsQuestion, SignQuestion, UntilQuestion, WhoQuestion } from './consent-questions';
import { type Referral, type Standing, changedBy, useReferral } from './referrals';
import { useRuleWord } from './words';
import './referrals.css';
import './consent.css';

export default function ConsentPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const { data, error, refetch } = useReferral(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Consent referral={data} /> : <LoadingState what={t('consent.head')} />;
}

const questions = 4;

/** Between two people over one phone: one question a screen, a no as easy as a yes, nothing ticked beforehand. */
function Consent({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const ruleWord = useRuleWord();
  const { t: shell } = useTranslation('shell');
  const { data: network } = useNetwork();
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Answers>(() => emptyAnswers(referral));
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const record = useCommand<ReturnType<typeof consentOf>, Standing>({
    run: (body, { key }) =>
      answer(
        client.POST('/api/referrals/{id}/consents', {
          params: {
            path: { id: referral.id },
            header: commandHeaders({ key, version: referral.version }) as {
              'Idempotency-Key': string;
              'If-Match': string;
            },
          },
          body,
        }),
      ),
    changes: changedBy(referral.id),
    onDone: () => void navigate(`/referrals/${referral.id}`),
  });
  useEffect(() => {
    document.title = `${t('consent.head')} · ${referral.number}`;
    scrollTo(0, 0);
  }, [step, t, referral.number]);

  const away = `/referrals/${referral.id}`;
  if (!referral.recipient || !referral.allowedActions.includes('record-consent') || referral.sharedFields.length === 0)
    return (
      <main className="consent">
        <p className="lead">{t(referral.recipient ? 'consent.nothing' : 'rule.recipient-missing')}</p>
        <Link className="btn" to={away}>
          {t('consent.leave')}
        </Link>
      </main>
    );
  const refuse = () => void record.send(consentOf({ ...answers, decision: 'refused', fields: [] }));
  const part = {
    referral,
    // What stands in brackets behind a name is for lists; between two people it is in the way.
    name: referral.recipient.name.replace(/（[^（）]*）$/, ''),
    answers,
    change,
    busy: record.busy,
    refuse,
    next: () => setStep(step + 1),
    agree: () => void record.send(consentOf(answers)),
    signers: signersFor(referral.card?.ageBand),
    hearsChild: needsChildView(referral.card?.ageBand),
  };
  const code = record.problem?.code;
  const codes = t('consent.codes', { returnObjects: true });
  const fact = code && code in codes ? codes[code as keyof typeof codes] : ruleWord(record.problem);
  return (
    <main className="consent">
      {network?.demo && <p className="demo-strip sm mut">{shell('demo')}</p>}
      <header className="row sp g3">
        {step === 0 ? (
          <Link className="iconbtn" to={away} aria-label={t('consent.leave')}>
            <Icon name="back" />
          </Link>
        ) : (
          <button type="button" className="iconbtn" aria-label={t('consent.back')} onClick={() => setStep(step - 1)}>
            <Icon name="back" />
          </button>
        )}
        <div className="row g2">
          <span className="steps" aria-hidden="true">
            {Array.from({ length: questions }, (_, index) => (
              <i key={index} className={index <= step ? 'd' : undefined} />
            ))}
          </span>
          <span className="sm mut nw">{t('consent.of', { now: step + 1, of: questions })}</span>
        </div>
        <ConnectionMark />
      </header>
      {record.problem && <ErrorState inline hasTyped error={record.problem} fact={fact} />}
      {step === 0 && <WhoQuestion {...part} />}
      {step === 1 && <FieldsQuestion {...part} />}
      {step === 2 && <UntilQuestion {...part} />}
      {step === 3 && <SignQuestion {...part} />}
    </main>
  );
}
