import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, monthDay, PageHead, RuledRows } from '../../components';
import { useOwnTemplates } from '../preparing/own-templates';
import { useMayPrepare } from './may-prepare';

/** Agendas the organisation keeps, to begin from and to look after. */
export default function TemplatesPage() {
  const { t } = useTranslation('live-agenda');
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  const mayPrepare = useMayPrepare();
  const templates = useOwnTemplates(mayPrepare);
  const items = templates.data?.items ?? [];
  return (
    <>
      <PageHead title={t('template.title')} crumbs={[{ word: words.t('list.title'), to: '/live' }]} />
      {!mayPrepare && <p className="mut">{words.t('prepare.notYours')}</p>}
      {mayPrepare && templates.isPending && <LoadingState what={t('template.title')} />}
      {templates.error && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data && items.length === 0 && (
        <EmptyState title={t('template.none')}>{t('template.noneDo')}</EmptyState>
      )}
      {items.length > 0 && (
        <RuledRows
          label={t('template.title')}
          rows={items.map((template) => ({
            id: template.id,
            start: monthDay(shell.t, template.updatedAt),
            title: template.title,
            to: `/live/templates/${template.id}`,
            under: (
              <span>
                {t('template.what', { count: template.stageTitles.length, minutes: template.plannedMinutes })}
              </span>
            ),
          }))}
        />
      )}
    </>
  );
}
