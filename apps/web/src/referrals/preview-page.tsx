import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useCommand } from '../api';
import { ErrorState, LoadingState, NextStep, PageHead, UrgencyMark } from '../components';
import { DraftStep } from './draft-step';
import { AskFacts, FieldValue, PersonFacts } from './field-rows';
import { type Referral, type Standing, act, changedBy, usePreview, useReferral } from './referrals';
import { useRuleWord } from './words';
import { labelsInside } from '../texts/joining';
import './referrals.css';

export default function PreviewPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const { data, error, refetch } = useReferral(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Preview referral={data} /> : <LoadingState what={t('one')} />;
}

/** Made by the server with the rules that will hold for the recipient: what is here is what they will see. */
function Preview({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const preview = usePreview(referral.id, referral.status === 'draft' ? referral.version : undefined);
  const name = referral.recipient?.name ?? t('track.notChosen');
  const opening = preview.data?.after.fields.filter((field) => field.state === 'open') ?? [];
  const never = preview.data?.after.fields.filter((field) => field.reason === 'not-consented') ?? [];
  return (
    <>
      <PageHead
        title={t('preview.title')}
        crumbs={[
          { word: t('title'), to: '/referrals?box=out' },
          { word: referral.number, to: `/referrals/${referral.id}` },
        ]}
        under={<UrgencyMark urgency={referral.urgency} withTelephone />}
      />
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <LoadingState what={t('preview.title')} />}
      {preview.data && (
        <div className="cols wider">
          <div>
            <section aria-label={t('preview.before', { name })}>
              <h2 className="h2">{t('preview.before', { name })}</h2>
              <div className="facts-block">
                <PersonFacts card={preview.data.before.card} fields={preview.data.before.fields} />
              </div>
              <div className="sec rule">
                <AskFacts card={preview.data.before.card} fields={preview.data.before.fields} />
              </div>
            </section>
            <section className="sec rule" aria-label={t('preview.after')}>
              <h2 className="h2">{t('preview.after')}</h2>
              <dl className="facts facts-block">
                {opening.map((sight) => (
                  <div key={sight.field} className="fact">
                    <dt>{t(`field.${sight.field}`)}</dt>
                    <dd>
                      <FieldValue sight={sight} />
                    </dd>
                  </div>
                ))}
              </dl>
              {never.length > 0 && (
                <p>
                  <b>{t('preview.never')}</b>
                  <span className="mut"> {labelsInside(never.map(({ field }) => t(`field.${field}`)))}</span>
                </p>
              )}
            </section>
          </div>
          <aside className="col g4">
            <Send referral={referral} shownVersion={preview.data.version} name={name} />
          </aside>
        </div>
      )}
    </>
  );
}

function Send({ referral, shownVersion, name }: { referral: Referral; shownVersion: number; name: string }) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const ruleWord = useRuleWord();
  const { id, recipient } = referral;
  const send = useCommand<string, Standing>({
    run: (recipientId, headers) => act('send', { id, version: shownVersion }, { recipientId }, headers),
    changes: changedBy(id),
    onDone: () => void navigate(`/referrals/${id}`),
  });
  // Having looked is the one thing that is certainly done on this page.
  const blockers = referral.sendBlockers.filter((code) => code !== 'preview-not-seen');
  if (!recipient || blockers.length > 0) return <DraftStep referral={referral} />;
  return (
    <NextStep title={t('preview.send', { name })} note={t('preview.sendNote')}>
      {send.problem && <ErrorState inline error={send.problem} fact={ruleWord(send.problem)} />}
      <button type="button" className="btn p" disabled={send.busy} onClick={() => void send.send(recipient.id)}>
        {t('preview.send', { name })}
      </button>
      <Link className="btn q" to={`/referrals/${id}/edit`}>
        {t('draft.edit')}
      </Link>
    </NextStep>
  );
}
