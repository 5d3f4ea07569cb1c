import { useTranslation } from 'react-i18next';
import type { CommandKind } from '@app/live-protocol';
import { Icon } from '../../components/icon';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';

/** What was written here and has no answer of the server yet, so that it never seems gone. */
export function WaitingWords({ kind }: { kind: CommandKind }) {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const waiting = view.live.outbox.waiting.filter((command) => command.kind === kind);
  if (waiting.length === 0) return null;
  const isSending = view.live.status().state === 'sending';
  return (
    <ul className={parts.rows} aria-label={t('waiting.title')}>
      {waiting.map((command) => (
        <li key={command.id} className="sp">
          <span className={parts.cardText}>{(command.data as { text?: string }).text}</span>
          <span className={isSending ? 'conn' : 'conn off'}>
            <Icon name={isSending ? 'sync' : 'cloudoff'} />
            {t(isSending ? 'waiting.sending' : 'waiting.held')}
          </span>
        </li>
      ))}
    </ul>
  );
}
