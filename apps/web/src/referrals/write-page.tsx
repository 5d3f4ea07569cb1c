import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { type Schema, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import { type Written, draftOf, legalBases, missingOf, neededFields, nothingWritten, writtenOf } from './draft-form';
import { Members, useKnownHousehold, useKnownPerson, writtenAbout } from './known-person';
import { type Saved, changeDraft, createDrafts, createForHousehold } from './save-draft';
import { type Referral, changedBy, useReferral } from './referrals';
import { WhoCanHelp } from './who-can-help';
import { useRuleWord } from './words';
import { FormSection, sectionCount, sectionOf } from './write-sections';
import { labelsInside } from '../texts/joining';
import './referrals.css';

const isPhone = () => matchMedia('(max-width: 767px)').matches;

export default function WritePage() {
  const { id } = useParams();
  const { key } = useLocation();
  return id ? <EditPage id={id} /> : <NewPage key={key} />;
}

/** Begins with whom a case file, a report or the directory leads here for. */
function NewPage() {
  const { t } = useTranslation('referrals');
  const [search] = useSearchParams();
  const [personId, householdId] = [search.get('person'), search.get('household')];
  const person = useKnownPerson(personId);
  const household = useKnownHousehold(householdId);
  const error = person.error ?? household.error;
  if (error) return <ErrorState error={error} />;
  if ((personId && !person.data) || (householdId && !household.data)) return <LoadingState what={t('one')} />;
  const recipient = search.get('recipient');
  const basis = legalBases.find((one) => one === search.get('basis'));
  const initial: Written = {
    ...nothingWritten,
    ...(person.data && writtenAbout(person.data)),
    ...(recipient && { partnerIds: [recipient] }),
    ...(basis && { legalBasis: basis }),
    ...(household.data && { memberIds: household.data.members.map((member) => member.personId) }),
  };
  return <Keeping initial={initial} household={household.data} />;
}

function EditPage({ id }: { id: string }) {
  const { t } = useTranslation('referrals');
  const { data, error, refetch } = useReferral(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Keeping key={data.id} referral={data} /> : <LoadingState what={t('one')} />;
}

interface Beginning {
  referral?: Referral;
  initial?: Written;
  household?: Schema<'HouseholdDto'>;
}

const Keeping = (beginning: Beginning) => (
  <WithDraft<Written> kind="referral" version={beginning.referral?.version}>
    {(draft) => <Form {...beginning} draft={draft} />}
  </WithDraft>
);

interface FormProps extends Beginning {
  draft: Draft<Written>;
}

/** One column, sections as on paper; on a phone one section a screen. Nothing leaves the page before it is saved. */
function Form({ referral, initial = nothingWritten, household, draft }: FormProps) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const { t: writing } = useTranslation('writing');
  const ruleWord = useRuleWord();
  const [written, setWritten] = useWritten(draft, () => (referral ? writtenOf(referral) : initial));
  const [step, setStep] = useState(0);
  const [showsMissing, setShowsMissing] = useState(false);
  const bySteps = isPhone();
  const missing = missingOf(written, household !== undefined);
  const partnerIds = written.partnerIds ?? [];
  const hasNobody = household !== undefined && (written.memberIds ?? []).length === 0;
  const known = referral?.fields.filter((field) => field.state === 'open').map(({ field }) => field as string) ?? [];

  const save = useCommand<Written, Saved>({
    run: async (input, headers) => {
      const body = draftOf(input, known);
      const key = await draft.keyFor(
        { ...body, partnerIds, members: input.memberIds, to: input.memberPartners },
        headers.key,
      );
      if (referral) return changeDraft(referral, body);
      if (household) return createForHousehold(input, household, key);
      return createDrafts(input, body, key);
    },
    changes: referral ? changedBy(referral.id) : [['referral']],
    onDone: ({ id, isSeveral, hasRecipient }) => {
      void draft.forget();
      if (isSeveral) void navigate('/referrals?box=out&states=draft&mine=true');
      else void navigate(referral || hasRecipient ? `/referrals/${id}` : `/referrals/${id}/partner`);
    },
  });

  useResend(save.problem, () => void save.send(written));

  const change = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  const submit = () => {
    if (missing.length === 0 && !hasNobody) return void save.send(written);
    setShowsMissing(true);
    if (bySteps) setStep(missing[0] ? sectionOf(missing[0]) : 1);
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
            isNew={!referral}
            partners={referral ? undefined : <WhoCanHelp written={written} onChange={change} />}
            members={
              household && (
                <Members
                  household={household}
                  chosen={written.memberIds ?? []}
                  onChoose={(memberIds) => change({ memberIds })}
                  partnerIds={partnerIds}
                  partners={written.memberPartners ?? {}}
                  onPartner={(memberPartners) => change({ memberPartners })}
                />
              )
            }
          />
        ))}
        {save.problem && <ErrorState inline hasTyped error={save.problem} fact={ruleWord(save.problem)} />}
        {showsMissing && hasNobody && (
          <p className="wrong" role="alert">
            {writing('members.none')}
          </p>
        )}
        {showsMissing && missing.length > 0 && (
          <p className="wrong" role="alert">
            {t('form.notFilled', {
              fields: labelsInside(
                neededFields
                  .filter((field) => missing.includes(field))
                  .map((field) =>
                    field === 'basisReason'
                      ? writing('basis.reason')
                      : t(field === 'needCode' ? 'form.need' : `form.${field}`),
                  ),
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
            {bySteps && !isLast
              ? t('form.next')
              : t(referral || household || partnerIds.length > 0 ? 'form.saveEdit' : 'form.save')}
          </button>
        </div>
      </form>
    </>
  );
}
