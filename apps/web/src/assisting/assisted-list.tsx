import { useTranslation } from 'react-i18next';
import { DateText, ErrorState, MoreButton, RuledRows, timeOfDay } from '../components';
import { useAssistedSessions } from './assisting';

/** Each time somebody filled in: for me (`received`), or I for others (`given`). */
export function AssistedList({ side, id }: { side: 'given' | 'received'; id: string }) {
  const { t } = useTranslation('assisting');
  const list = useAssistedSessions(side);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isMine = side === 'received';
  return (
    <section aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {isMine ? t('received') : t('mine')}
      </h2>
      {isMine && <p className="sm mut">{t('receivedNote')}</p>}
      {list.error && <ErrorState inline error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <p>{isMine ? t('receivedNone') : t('mineNone')}</p>}
      {rows.length > 0 && (
        <RuledRows
          label={isMine ? t('received') : t('mine')}
          rows={rows.map((row) => ({
            id: row.id,
            title: t('row', {
              name: isMine ? t('by', { helper: row.helperName, organization: row.organizationName }) : row.residentName,
              asked: t(`asked.${row.asked}`),
            }),
            under: (
              <span>
                <DateText value={row.begunAt} />
                {row.endedAt ? `–${timeOfDay(row.endedAt)}` : ` · ${t('open')}`}
              </span>
            ),
          }))}
        />
      )}
      <MoreButton query={list} />
    </section>
  );
}
