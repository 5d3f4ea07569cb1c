import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, Facts, Icon, monthDay } from '../components';
import { Choice } from '../components/choices';
import { type Referral, changedBy } from '../referrals/referrals';
import { useSignedIn } from '../session/session';
import { labelsInside } from '../texts/joining';
import { type ConsentRecord, consentsKey, useConsentProblemWord, useConsents } from './consents';
import './consents.css';

/** An office reads the outline of a referral, not the person's answers. */
const handlers: readonly string[] = ['worker', 'supervisor', 'street-officer', 'program-officer', 'community-staff'];

/** What the person agreed to, and the one step that takes it back. For the case team of either side. */
export function ConsentCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('consents');
  const { active } = useSignedIn();
  const { data } = useConsents(referral.id, handlers.includes(active?.role ?? ''));
  if (!data) return null;
  const [latest, ...earlier] = data;
  if (!latest && referral.side === 'target') return null;
  return (
    <section className="note consent-card" aria-labelledby="consent-card-title">
      <div className="row sp wrap g2">
        <h2 className="h3" id="consent-card-title">
          {t('card.title')}
        </h2>
        {referral.side === 'source' && (
          <Link className="sm" to={`/referrals/${referral.id}/forms/consent`}>
            {t('card.print')}
          </Link>
        )}
      </div>
      {latest ? <OneConsent referral={referral} consent={latest} /> : <p className="mut">{t('card.none')}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{t('card.earlier')}</summary>
          {earlier.map((consent) => (
            <OneConsent key={consent.id} referral={referral} consent={consent} />
          ))}
        </details>
      )}
    </section>
  );
}

const shownOfHash = 12;

function OneConsent({ referral, consent }: { referral: Referral; consent: ConsentRecord }) {
  const { t } = useTranslation('consents');
  const { t: words } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const { standing, evidence, statementSha256, withdrawnAt, witness } = consent;
  const how = t(`form.by.${consent.form}`);
  const hash = evidence?.sha256 ?? statementSha256;
  const isYes = consent.decision !== 'refused';
  return (
    <div className="one-consent">
      <div className={standing === 'withdrawn' || standing === 'expired' ? 'row wrap g2 b still' : 'row wrap g2 b'}>
        <Icon name={standing === 'in-force' ? 'check' : standing === 'refused' ? 'no' : 'shield'} />
        <span>{t(`card.standing.${standing}`)}</span>
        {withdrawnAt && <span className="sm mut">{t('card.withdrawnAt', { date: monthDay(shell, withdrawnAt) })}</span>}
      </div>
      {isYes && (
        <Facts
          rows={[
            { label: t('card.who'), value: consent.recipient.name },
            { label: t('card.what'), value: labelsInside(consent.fields.map((field) => words(`field.${field}`))) },
            { label: t('card.until'), value: monthDay(shell, consent.endsOn) },
            { label: t('card.by'), value: t(`signers.by.${consent.signedBy}`) },
            { label: t('card.how'), value: witness ? t('card.witnessed', { how, name: witness }) : how },
          ]}
        />
      )}
      {evidence && (
        <a className="sm" href={`/api/consents/${consent.id}/evidence`} download>
          {t('card.evidence')}
        </a>
      )}
      {hash && (
        <p className="sm mut hash">
          {t('card.hash')} {hash.slice(0, shownOfHash)}
        </p>
      )}
      {consent.isIntact === false && <p className="wrong">{t('card.broken')}</p>}
      <Handling referral={referral} consent={consent} />
    </div>
  );
}

function Handling({ referral, consent }: { referral: Referral; consent: ConsentRecord }) {
  const { t } = useTranslation('consents');
  const problemWord = useConsentProblemWord();
  const [isAsking, setAsking] = useState(false);
  const may = (action: string) => consent.allowedActions.includes(action);
  const slip = useCommand<void>({
    run: (_, { key }) =>
      answer(
        client.POST('/api/consents/{id}/mark-in-error', {
          params: { path: { id: consent.id }, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
        }),
      ),
    changes: [...changedBy(referral.id), consentsKey(referral.id)],
  });
  if (isAsking) return <Withdraw referral={referral} consent={consent} onEnd={() => setAsking(false)} />;
  return (
    <>
      {slip.problem && <ErrorState inline error={slip.problem} fact={problemWord(slip.problem)} />}
      <div className="acts">
        {may('withdraw-consent') && (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('card.withdraw')}
          </button>
        )}
        {may('mark-consent-in-error') && (
          <button type="button" className="btn s" disabled={slip.busy} onClick={() => void slip.send()}>
            {t('card.slip')}
          </button>
        )}
      </div>
    </>
  );
}

const channels = ['in-person', 'phone', 'message', 'paper', 'through-guardian'] as const;
type Channel = (typeof channels)[number];

/** R-PI-06: as easy as giving. Both answers have the same size. */
function Withdraw({ referral, consent, onEnd }: { referral: Referral; consent: ConsentRecord; onEnd: () => void }) {
  const { t } = useTranslation('consents');
  const problemWord = useConsentProblemWord();
  const [channel, setChannel] = useState<Channel>();
  const withdraw = useCommand<Channel>({
    run: (said, { key }) =>
      answer(
        client.POST('/api/consents/{id}/withdraw', {
          params: { path: { id: consent.id }, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
          body: { channel: said },
        }),
      ),
    changes: [...changedBy(referral.id), consentsKey(referral.id)],
    onDone: onEnd,
  });
  return (
    <div className="withdraw-consent">
      <h3 className="h3">{t('withdraw.title')}</h3>
      <p>{t('withdraw.text')}</p>
      {withdraw.problem && <ErrorState inline error={withdraw.problem} fact={problemWord(withdraw.problem)} />}
      <Choice
        legend={t('withdraw.channel')}
        name={`channel-${consent.id}`}
        options={channels.map((value) => ({ value, word: t(`withdraw.channels.${value}`) }))}
        value={channel}
        onChange={setChannel}
      />
      <div className="two">
        <button type="button" className="btn big" disabled={withdraw.busy} onClick={onEnd}>
          {t('withdraw.no')}
        </button>
        <button
          type="button"
          className="btn big"
          disabled={withdraw.busy || !channel}
          onClick={() => channel && void withdraw.send(channel)}
        >
          {t('withdraw.yes')}
        </button>
      </div>
    </div>
  );
}
