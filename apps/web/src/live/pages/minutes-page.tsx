import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { toProblem } from '../../api/problem';
import { Icon } from '../../components/icon';
import { ErrorState, LoadingState } from '../../components/page-states';
import { useMinutes } from '../live-queries';
import { MinutesStanding } from '../after/minutes-standing';
import { MinutesSheet } from '../minutes/minutes-sheet';
import { PulseResults } from '../stages/pulse/pulse-results';
import styles from '../minutes/minutes.module.css';

export default function MinutesPage() {
  const { t } = useTranslation('live');
  const after = useTranslation('live-after');
  const { id = '' } = useParams();
  const minutes = useMinutes(id);
  useEffect(() => {
    if (minutes.data) document.title = `${minutes.data.title} · ${t('minutes.kind')}`;
  }, [minutes.data, t]);
  return (
    <main className={styles.desk}>
      <div className={styles.bar}>
        <Link className="btn q" to={`/live/${id}`}>
          <Icon name="back" />
          {t('minutes.back')}
        </Link>
        {minutes.data && (
          <div className="row wrap g3">
            {(['docx', 'md'] as const).map((format) => (
              <a key={format} className="btn q" href={`/api/live-sessions/${id}/minutes/file/${format}`} download>
                {after.t(`minutes.files.${format}`)}
              </a>
            ))}
            <button type="button" className="btn" onClick={() => window.print()}>
              <Icon name="print" />
              {t('minutes.print')}
            </button>
          </div>
        )}
      </div>
      {minutes.isPending && <LoadingState what={t('minutes.what')} />}
      {minutes.error && <MinutesProblem error={minutes.error} retry={() => void minutes.refetch()} />}
      {minutes.data && <MinutesStanding id={id} minutes={minutes.data} />}
      {minutes.data && <MinutesSheet minutes={minutes.data} hash={minutes.data.contentHash} />}
      {minutes.data && <PulseResults id={id} />}
    </main>
  );
}

function MinutesProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation('live');
  if (toProblem(error).status === 409)
    return <ErrorState error={error} fact={t('minutes.notYet')} todo={t('minutes.notYetDo')} />;
  return <ErrorState error={error} onRetry={retry} />;
}
