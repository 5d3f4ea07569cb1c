import { useTranslation } from 'react-i18next';
import { DateText, Icon } from '../components';
import './drafts.css';

interface RestoredNoteProps {
  at: number;
  /** Somebody changed the same thing on the server since. */
  isOvertaken: boolean;
  onDiscard: () => void;
}

/** Above a form that goes on where it was left, and how to begin afresh. */
export function RestoredNote({ at, isOvertaken, onDiscard }: RestoredNoteProps) {
  const { t } = useTranslation('drafts');
  return (
    <section className="note restored" role="status">
      <p className="row g2">
        <Icon name="cloudoff" />
        <span>
          {t('restored')} <DateText value={new Date(at).toISOString()} />
        </span>
      </p>
      {isOvertaken && <p className="b">{t('overtaken')}</p>}
      <button type="button" className="btn q" onClick={onDiscard}>
        {t(isOvertaken ? 'useTheirs' : 'startAfresh')}
      </button>
    </section>
  );
}
