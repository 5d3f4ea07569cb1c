import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import { type Written, draftOf, missingOf, neededFields, nothingWritten, writtenOf } from './draft-form';
import { type Referral, type Standing, changedBy, useReferral } from './referrals';
import { useRuleWord } from './words';
import { FormSection, sectionCount, sectionOf } from './write-sections';
import { labelsInside } from '../texts/joining';
import './referrals.css';

const isPhone = () => matchMedia('(max-width: 767px)').matches;

export default function WritePage() {
  const { id } = useParams();
  const { key } = useLocation();
  return id ? <EditPage id={id} /> : <Keeping key={key} />;
}

function EditPage({ id }: { id: string }) {
  const { t } = useTranslation('referrals');
  const { data, error, refetch } = useReferral(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Keeping key={data.id} referral={data} /> : <LoadingState what={t('one')} />;
}

const Keeping = ({ referral }: { referral?: Referral }) => (
  <WithDraft<Written> kind="referral" version={referral?.version}>
    {(draft) => <Form referral={referral} draft={draft} />}
  </WithDraft>
);

interface FormProps {
  referral?: Referral;
  draft: Draft<Written>;
}

/** One column, sections as on paper; on a phone one section a screen. Nothing leaves the page before it is saved. */
function Form({ referral, draft }: FormProps) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const ruleWord = useRuleWord();
  const [written, setWritten] = useWritten(draft, () => (referral ? writtenOf(referral) : nothingWritten));
  const [step, setStep] = useState(0);
  const [showsMissing, setShowsMissing] = useState(false);
  const bySteps = isPhone();
  const missing = missingOf(written);
  const known = referral?.fields.filter((field) => field.state === 'open').map(({ field }) => field as string) ?? [];
  const recipientId = search.get('recipient') ?? undefined;

  const save = useCommand<Written, Standing>({
    run: async (input, headers) => {
      const body = draftOf(input, known);
      const key = await draft.keyFor({ ...body, recipientId }, headers.key);
      if (!referral)
        return answer(
          client.POST('/api/referrals', {
            params: { header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
            body: { ...body, ...(recipientId && { recipientId }) },
          }),
        );
      const header = commandHeaders({ version: referral.version }) as { 'If-Match': string };
      return answer(client.PATCH('/api/referrals/{id}', { params: { path: { id: referral.id }, header }, body }));
    },
    changes: referral ? changedBy(referral.id) : [['referral']],
    onDone: ({ id }) => {
      void draft.forget();
      void navigate(referral || recipientId ? `/referrals/${id}` : `/referrals/${id}/partner`);
    },
  });

  useResend(save.problem, () => void save.send(written));

  const change = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  const submit = () => {
    if (missing.length === 0) return void save.send(written);
    setShowsMissing(true);
    if (bySteps) setStep(sectionOf(missing[0]!));
  };
  const isLast = step === sectionCount - 1;
  const shown = bySteps ? [step] : Array.from({ length: sectionCount }, (_, index) => index);

  return (
    <>
      <PageHead
        title={t(referral ? 'form.editTitle' : 'form.newTitle')}
        crumbs={[{ word: t('title'), to: '/referrals?box=out' }, { word: referral?.number ?? t('box.out') }]}
        under={bySteps ? t('form.step', { now: step + 1, of: sectionCount }) : undefined}
      />
      {draft.note}
      <form
        className="write"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (bySteps && !isLast) setStep(step + 1);
          else submit();
        }}
      >
        {shown.map((index) => (
          <FormSection
            key={index}
            index={index}
            written={written}
            missing={showsMissing ? missing : []}
            onChange={change}
          />
        ))}
        {save.problem && <ErrorState inline hasTyped error={save.problem} fact={ruleWord(save.problem)} />}
        {showsMissing && missing.length > 0 && (
          <p className="wrong" role="alert">
            {t('form.notFilled', {
              fields: labelsInside(
                neededFields
                  .filter((field) => missing.includes(field))
                  .map((field) => t(field === 'needCode' ? 'form.need' : `form.${field}`)),
              ),
            })}
          </p>
        )}
        <div className="row wrap g3 ending">
          {bySteps && step > 0 && (
            <button type="button" className="btn" onClick={() => setStep(step - 1)}>
              {t('form.back')}
            </button>
          )}
          <button type="submit" className="btn p" disabled={save.busy}>
            {bySteps && !isLast ? t('form.next') : t(referral || recipientId ? 'form.saveEdit' : 'form.save')}
          </button>
        </div>
      </form>
    </>
  );
}
