import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText, EmptyState, ErrorState, LoadingState, MoreButton, PageHead } from '../components';
import { labelsListed } from '../texts/joining';
import { CallFirst, ReportClock } from './report-parts';
import { type Report, useReports } from './reports';

export default function ReportsPage() {
  const { t } = useTranslation('mandatory-reports');
  const list = useReports();
  const reports = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('title')}
        under={<span>{t('lead')}</span>}
        actions={
          <Link className="btn p" to="/mandatory-reports/new">
            {t('file')}
          </Link>
        }
      />
      <CallFirst />
      <p className="sm mut sec">{t('listNote')}</p>
      {list.isPending && <LoadingState what={t('title')} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && reports.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
      <MoreButton query={list} />
    </>
  );
}

function ReportRow({ report }: { report: Report }) {
  const { t } = useTranslation('mandatory-reports');
  return (
    <section className="sec rule">
      <h2 className="h3">
        <Link to={`/mandatory-reports/${report.id}`}>
          {labelsListed(report.seenKinds.map((kind) => t(`form.kinds.${kind}`)))}
        </Link>
      </h2>
      <p className="sm mut">
        <DateText value={report.discoveredAt} />
      </p>
      <ReportClock report={report} />
    </section>
  );
}
