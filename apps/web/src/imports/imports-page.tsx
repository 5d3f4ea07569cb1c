import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorState, MoreButton, PageHead, RuledRows, monthDay, timeOfDay } from '../components';
import { BringAlong } from './bring-along';
import { ChooseFiles } from './choose-files';
import { CountWords } from './count-bars';
import { ImportStateMark } from './import-state-mark';
import { useImports } from './imports';
import { StepTrack } from './step-track';
import './imports.css';

export default function ImportsPage() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('title')} />
      <StepTrack state="empty" />
      <div className="cols">
        <div className="import-main">
          <section aria-label={t('begin')}>
            <ChooseFiles onDone={(id) => void navigate(`/imports/${id}`)} />
          </section>
          <PastImports />
        </div>
        <aside>
          <BringAlong />
        </aside>
      </div>
    </>
  );
}

function PastImports() {
  const { t } = useTranslation('imports');
  const { t: shell } = useTranslation('shell');
  const past = useImports();
  const rows = past.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="past">
      <h2 className="h2" id="past">
        {t('past.title')}
      </h2>
      {past.error && <ErrorState inline error={past.error} onRetry={() => void past.refetch()} />}
      {past.data && rows.length === 0 && <p className="mut">{t('past.none')}</p>}
      {rows.length > 0 && (
        <RuledRows
          label={t('past.title')}
          rows={rows.map((row) => ({
            id: row.id,
            title: row.files[0]?.name ?? '',
            to: `/imports/${row.id}`,
            under: (
              <>
                <span>
                  {monthDay(shell, row.createdAt)} {timeOfDay(row.createdAt)}
                </span>
                {row.by && <span>{t('past.by', { name: row.by })}</span>}
                <CountWords kinds={row.kinds} />
              </>
            ),
            end: <ImportStateMark state={row.state} />,
          }))}
        />
      )}
      <MoreButton query={past} />
    </section>
  );
}
