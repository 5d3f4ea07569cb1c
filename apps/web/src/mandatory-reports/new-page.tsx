import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, PageHead } from '../components';
import { Choice, TextField, Ticks } from '../components/choices';
import { CallFields, CallFirst, MomentField, emptyCall } from './report-parts';
import { type FileReport, type Report, localMoment, momentOf, reportsKey, useReportProblemWord } from './reports';

type Kind = FileReport['seenKinds'][number];

const kinds = [
  'injury',
  'neglect',
  'left-alone',
  'sexual',
  'violence-at-home',
  'self-harm',
  'runaway-or-begging',
  'other-danger',
] as const satisfies readonly Kind[];
const seenBys = ['self', 'child', 'somebody-else'] as const;
const safeties = ['safe', 'not-safe', 'not-known'] as const;
const callings = ['notCalled', 'isCalled'] as const;

/** Nothing of this asks for consent or tells a guardian (R-CH-04). */
export default function NewReportPage() {
  const { t } = useTranslation('mandatory-reports');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const problemWord = useReportProblemWord();
  const [seenKinds, setKinds] = useState<Kind[]>([]);
  const [seen, setSeen] = useState('');
  const [seenBy, setSeenBy] = useState<FileReport['seenBy']>();
  const [safety, setSafety] = useState<FileReport['safety']>();
  const [safetyNote, setSafetyNote] = useState('');
  const [discoveredAt, setDiscoveredAt] = useState(() => localMoment(new Date()));
  const [calling, setCalling] = useState<(typeof callings)[number]>('notCalled');
  const [call, setCall] = useState(emptyCall);
  const file = useCommand<FileReport, Report>({
    run: (body, { key }) =>
      answer(
        client.POST('/api/mandatory-reports', {
          params: { header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
          body,
        }),
      ),
    changes: [reportsKey],
    onDone: ({ id }) => void navigate(`/mandatory-reports/${id}`, { replace: true }),
  });
  const isCalled = calling === 'isCalled';
  const isReady =
    seenKinds.length > 0 &&
    seen.trim() !== '' &&
    seenBy !== undefined &&
    safety !== undefined &&
    discoveredAt !== '' &&
    (!isCalled || (call.toWhom !== undefined && call.calledAt !== ''));
  const save = () => {
    if (!seenBy || !safety) return;
    const [personId, referralId] = [search.get('person'), search.get('referral')];
    void file.send({
      ...(personId && { personId }),
      ...(referralId && { referralId }),
      discoveredAt: momentOf(discoveredAt),
      seenKinds,
      seenBy,
      seen,
      safety,
      ...(safetyNote.trim() && { safetyNote }),
      ...(isCalled &&
        call.toWhom && {
          call: {
            toWhom: call.toWhom,
            calledAt: momentOf(call.calledAt),
            ...(call.number.trim() && { number: call.number }),
            ...(call.answer.trim() && { answer: call.answer }),
          },
        }),
    });
  };
  return (
    <>
      <PageHead
        title={t('file')}
        crumbs={[{ word: t('title'), to: '/mandatory-reports' }]}
        under={<span>{t('lead')}</span>}
      />
      <CallFirst />
      <form
        className="report-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) save();
        }}
      >
        <Choice
          legend={t('form.safety')}
          inline
          name="safety"
          options={safeties.map((value) => ({ value, word: t(`form.safeties.${value}`) }))}
          value={safety}
          onChange={setSafety}
        />
        <Ticks
          legend={t('form.seenKinds')}
          options={kinds.map((value) => ({ value, word: t(`form.kinds.${value}`) }))}
          values={seenKinds}
          onChange={setKinds}
        />
        <TextField
          id="seen"
          label={t('form.seen')}
          help={t('form.seenHelp')}
          value={seen}
          max={4000}
          lines={5}
          onChange={setSeen}
        />
        <Choice
          legend={t('form.seenBy')}
          inline
          name="seen-by"
          options={seenBys.map((value) => ({ value, word: t(`form.seenBys.${value}`) }))}
          value={seenBy}
          onChange={setSeenBy}
        />
        <MomentField
          id="discovered-at"
          label={t('form.discoveredAt')}
          value={discoveredAt}
          onChange={setDiscoveredAt}
        />
        <TextField
          id="safety-note"
          label={t('form.safetyNote')}
          value={safetyNote}
          max={4000}
          lines={2}
          onChange={setSafetyNote}
        />
        <Choice
          legend={t('form.called')}
          name="called"
          options={callings.map((value) => ({ value, word: t(`form.${value}`) }))}
          value={calling}
          onChange={setCalling}
        />
        {isCalled && <CallFields call={call} onChange={(part) => setCall({ ...call, ...part })} />}
        <p className="sm mut">{t('form.secret')}</p>
        {file.problem && <ErrorState inline hasTyped error={file.problem} fact={problemWord(file.problem)} />}
        <button type="submit" className="btn p big" disabled={!isReady || file.busy}>
          {t('form.save')}
        </button>
      </form>
    </>
  );
}
