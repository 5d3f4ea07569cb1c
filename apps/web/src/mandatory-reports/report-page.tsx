import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, client, commandHeaders, useCommand } from '../api';
import { DateText, ErrorState, Facts, LoadingState, PageHead } from '../components';
import { labelsListed, traits } from '../texts/joining';
import { CallFields, CallFirst, ReportClock, emptyCall } from './report-parts';
import { type Report, type ReportCall, momentOf, reportsKey, useReport, useReportProblemWord } from './reports';

export default function ReportPage() {
  const { t } = useTranslation('mandatory-reports');
  const { id = '' } = useParams();
  const { data, error, refetch } = useReport(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <OneReport report={data} /> : <LoadingState what={t('title')} />;
}

function OneReport({ report }: { report: Report }) {
  const { t } = useTranslation('mandatory-reports');
  const person = report.personId ? `&person=${report.personId}` : '';
  return (
    <>
      <PageHead
        title={labelsListed(report.seenKinds.map((kind) => t(`form.kinds.${kind}`)))}
        crumbs={[{ word: t('title'), to: '/mandatory-reports' }]}
        under={<span>{t('listNote')}</span>}
      />
      <ReportClock report={report} />
      {!report.isReported && <CallFirst />}
      <section className="sec">
        <Facts
          rows={[
            { label: t('form.discoveredAt'), value: <DateText value={report.discoveredAt} /> },
            { label: t('form.seenBy'), value: t(`form.seenBys.${report.seenBy}`) },
            { label: t('form.seen'), value: <span className="report-words">{report.seen}</span> },
            {
              label: t('form.safety'),
              value: traits([t(`form.safeties.${report.safety}`), ...(report.safetyNote ? [report.safetyNote] : [])]),
            },
            { label: t('one.reporter'), value: report.reporterName },
          ]}
        />
        {report.referralId && <Link to={`/referrals/${report.referralId}`}>{t('one.referral')}</Link>}
      </section>
      <section className="sec rule" aria-labelledby="calls-title">
        <h2 className="h3" id="calls-title">
          {t('one.calls')}
        </h2>
        {report.calls.length === 0 && <p className="wrong">{t('one.noCalls')}</p>}
        {report.calls.map((call) => (
          <div key={call.id} className="sec">
            <p className="b">
              {t(`form.receivers.${call.toWhom}`)} <DateText value={call.calledAt} />
            </p>
            {call.number && <p>{t('one.number', { number: call.number })}</p>}
            {call.answer && <p className="report-words">{call.answer}</p>}
          </div>
        ))}
        <AddCall report={report} />
      </section>
      <section className="sec rule">
        <Link className="btn" to={`/referrals/new?basis=statutory-duty${person}`}>
          {t('one.refer')}
        </Link>
        <p className="sm mut">{t('one.referText')}</p>
      </section>
    </>
  );
}

function AddCall({ report }: { report: Report }) {
  const { t } = useTranslation('mandatory-reports');
  const problemWord = useReportProblemWord();
  const [isAdding, setAdding] = useState(!report.isReported);
  const [call, setCall] = useState(emptyCall);
  const add = useCommand<ReportCall, Report>({
    run: (body, { key }) =>
      answer(
        client.POST('/api/mandatory-reports/{id}/calls', {
          params: { path: { id: report.id }, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
          body,
        }),
      ),
    changes: [reportsKey],
    onDone: () => {
      setAdding(false);
      setCall(emptyCall());
    },
  });
  const { toWhom, calledAt, number, answer: answered } = call;
  if (!isAdding)
    return (
      <button type="button" className="btn" onClick={() => setAdding(true)}>
        {t('one.add')}
      </button>
    );
  return (
    <form
      className="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!toWhom || !calledAt) return;
        void add.send({
          toWhom,
          calledAt: momentOf(calledAt),
          ...(number.trim() && { number }),
          ...(answered.trim() && { answer: answered }),
        });
      }}
    >
      <CallFields call={call} onChange={(part) => setCall({ ...call, ...part })} />
      {add.problem && <ErrorState inline hasTyped error={add.problem} fact={problemWord(add.problem)} />}
      <button type="submit" className="btn p" disabled={!toWhom || !calledAt || add.busy}>
        {t('one.addSave')}
      </button>
    </form>
  );
}
