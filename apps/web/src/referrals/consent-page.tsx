import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ConnectionMark, ErrorState, Icon, LoadingState } from '../components';
import { useNetwork } from '../session/session';
import {
  type ConsentRecord,
  bringEvidence,
  consentsKey,
  useConsentProblemWord,
  useConsents,
} from '../consents/consents';
import { type Answers, type Evidence, consentOf, emptyAnswers, isMinor } from './consent-answers';
import { CodeQuestion } from './consent-code';
import { FormQuestion } from './consent-form';
import { FieldsQuestion, UntilQuestion, WhoQuestion } from './consent-questions';
import { SignersQuestion } from './consent-signers';
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

/** Between two people over one phone: one question a screen, a no as easy as a yes, nothing ticked beforehand. */
function Consent({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: words } = useTranslation('consents');
  const navigate = useNavigate();
  const ruleWord = useRuleWord();
  const consentWord = useConsentProblemWord();
  const { t: shell } = useTranslation('shell');
  const { data: network } = useNetwork();
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Answers>(() => emptyAnswers(referral));
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const { data: consents } = useConsents(referral.id);
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const away = `/referrals/${referral.id}`;
  const record = useCommand<ReturnType<typeof consentOf>, Standing>({
    run: async (body, { key }) => {
      if (evidence && body.evidenceId === evidence.id)
        await bringEvidence(referral.id, evidence.id, evidence.kind, evidence.file, evidence.name);
      return answer(
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
      );
    },
    changes: [...changedBy(referral.id), consentsKey(referral.id)],
    onDone: (_, body) => {
      if (body.form !== 'sms' || body.decision === 'refused') void navigate(away);
    },
  });
  useEffect(() => {
    document.title = `${t('consent.head')} · ${referral.number}`;
    scrollTo(0, 0);
  }, [step, t, referral.number]);

  if (!referral.recipient || !referral.allowedActions.includes('record-consent') || referral.sharedFields.length === 0)
    return (
      <main className="consent">
        <p className="lead">{t(referral.recipient ? 'consent.nothing' : 'rule.recipient-missing')}</p>
        <Link className="btn" to={away}>
          {t('consent.leave')}
        </Link>
      </main>
    );
  const questions = [
    WhoQuestion,
    FieldsQuestion,
    UntilQuestion,
    ...(isMinor(referral.card?.ageBand) || answers.signedBy === 'representative' ? [SignersQuestion] : []),
  ];
  const Asked = questions[step];
  const waiting = consents?.find(
    ({ standing, recipient }) => standing === 'not-confirmed' && recipient.id === referral.recipient?.id,
  );
  const send = (given: Answers) => void record.send(consentOf(given, given.decision === 'refused' ? null : evidence));
  const part = {
    referral,
    // What stands in brackets behind a name is for lists; between two people it is in the way.
    name: referral.recipient.name.replace(/（[^（）]*）$/, ''),
    answers,
    change,
    busy: record.busy,
    refuse: () => send({ ...answers, decision: 'refused', fields: [] }),
    next: () => setStep(step + 1),
  };
  const fact = consentWord(record.problem) ?? ruleWord(record.problem);
  const count = questions.length + 1;
  return (
    <main className="consent">
      {network?.demo && <p className="demo-strip sm mut">{shell('demo')}</p>}
      <header className="row sp g3">
        {step === 0 || waiting ? (
          <Link className="iconbtn" to={away} aria-label={t('consent.leave')}>
            <Icon name="back" />
          </Link>
        ) : (
          <button type="button" className="iconbtn" aria-label={t('consent.back')} onClick={() => setStep(step - 1)}>
            <Icon name="back" />
          </button>
        )}
        {!waiting && (
          <div className="row g2">
            <span className="steps" aria-hidden="true">
              {Array.from({ length: count }, (_, index) => (
                <i key={index} className={index <= step ? 'd' : undefined} />
              ))}
            </span>
            <span className="sm mut nw">{t('consent.of', { now: step + 1, of: count })}</span>
          </div>
        )}
        <ConnectionMark />
      </header>
      {record.problem && <ErrorState inline hasTyped error={record.problem} fact={fact} />}
      {waiting ? (
        <CodeQuestion
          key={waiting.id}
          referralId={referral.id}
          consent={waiting}
          onConfirmed={() => void navigate(away)}
          onOver={() => setStep(0)}
        />
      ) : Asked ? (
        <Asked {...part} />
      ) : (
        <FormQuestion
          {...part}
          evidence={evidence}
          onEvidence={setEvidence}
          agree={() => send(answers)}
          onRepresentative={() => setStep(3)}
        />
      )}
      {!waiting && saidNoBefore(consents, referral) && (
        <label className="tick unasked">
          <input
            type="checkbox"
            checked={answers.broughtUpByPerson}
            onChange={(event) => change({ broughtUpByPerson: event.target.checked })}
          />
          <span>
            {words('unasked')}
            <small>{words('unaskedText')}</small>
          </span>
        </label>
      )}
    </main>
  );
}

/** R-PI-04: nobody asks the same thing again; the person may come back to it. */
const saidNoBefore = (consents: readonly ConsentRecord[] | undefined, { recipient }: Referral): boolean =>
  Boolean(
    consents?.some(
      (one) => one.recipient.id === recipient?.id && (one.standing === 'refused' || one.standing === 'withdrawn'),
    ),
  );
