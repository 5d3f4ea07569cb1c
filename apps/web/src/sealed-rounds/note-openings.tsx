import { useTranslation } from 'react-i18next';
import { wholeDate } from '../components';
import { useNoteOpenings } from './sealed-rounds';

/** For everybody who was there: that the author of a note was asked for, why, and how it went. Never whose note it was. */
export default function NoteOpenings({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('sealed-rounds');
  const { t: shell } = useTranslation('shell');
  const { data } = useNoteOpenings(sessionId);
  // The page is whole without it.
  if (!data || data.items.length === 0) return null;
  return (
    <section className="note">
      <h2 className="h3">{t('record.title')}</h2>
      <ul>
        {data.items.map((row) => (
          <li key={row.id}>
            <p>
              {t('record.asked', { organization: row.askedByOrganization, day: wholeDate(shell, row.askedAt) })}
              <br />
              {row.reason}
            </p>
            <p>
              <b>{t(`record.status.${row.status}`, { organization: row.answeringOrganization })}</b>
              {row.refusalReason && (
                <>
                  <br />
                  {row.refusalReason}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="sm mut">{t('record.noName')}</p>
    </section>
  );
}
