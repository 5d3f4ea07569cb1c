import { useTranslation } from 'react-i18next';
import { ErrorState, Icon, MoreButton } from '../components';
import { type Import, useRejects } from './imports';

/** Every refused row with its place and the reason, and a file of them to correct. */
export function Rejects({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const found = useRejects(job.id, job.version);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const hasSeveralFiles = new Set(rows.map(({ file }) => file)).size > 1;
  return (
    <section aria-labelledby="rejects">
      <h2 className="h2" id="rejects">
        {t('rejects.title')}
      </h2>
      {job.errorFile && (
        <a className="btn" download href={`/api/imports/${job.id}/error-file`}>
          <Icon name="down" />
          {t('rejects.download')}
        </a>
      )}
      {found.error && <ErrorState inline error={found.error} onRetry={() => void found.refetch()} />}
      {rows.length > 0 && (
        <table className="tbl import-rejects">
          <thead>
            <tr>
              {hasSeveralFiles && <th scope="col">{t('rejects.file')}</th>}
              <th scope="col">{t('rejects.row')}</th>
              <th scope="col">{t('rejects.column')}</th>
              <th scope="col">{t('rejects.value')}</th>
              <th scope="col">{t('rejects.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ file, row, column, value, words }, index) => (
              <tr key={index}>
                {hasSeveralFiles && <td>{file}</td>}
                <td data-label={t('rejects.row')}>{row}</td>
                <td data-label={t('rejects.column')}>{column ?? t('rejects.whole')}</td>
                <td data-label={t('rejects.value')}>{value?.slice(0, 120)}</td>
                <td data-label={t('rejects.why')}>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton query={found} />
    </section>
  );
}
