import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Connection, useConnection } from '../api/connection';
import { timeOfDay } from './dates';
import { Icon, type IconName } from './icon';

const icons: Record<Connection['kind'], IconName> = {
  connected: 'cloud',
  saved: 'cloud',
  sending: 'sync',
  unsaved: 'cloudoff',
  reconnecting: 'sync',
};

interface ConnectionMarkProps {
  /** A live room passes its own; elsewhere the page's connection is shown. */
  connection?: Connection;
}

/** Top right, always there: 已保存, 正在发送, 还没保存, 正在重新连接. */
export function ConnectionMark({ connection }: ConnectionMarkProps) {
  const { t } = useTranslation('shell');
  const ofPage = useConnection();
  const shown = connection ?? ofPage;
  const tone = shown.kind === 'unsaved' || shown.kind === 'reconnecting' ? 'off' : shown.kind === 'sending' ? '' : 'ok';
  const word = {
    connected: () => t('connection.connected'),
    saved: () => t('connection.savedAt', { time: timeOfDay((shown as { at: Date }).at) }),
    sending: () => t('connection.sending'),
    unsaved: () => t('connection.unsavedCount', { count: (shown as { count: number }).count }),
    reconnecting: () => t('connection.reconnecting'),
  }[shown.kind]();
  return (
    <span className={`conn ${tone}`} role="status">
      <Icon name={icons[shown.kind]} />
      {shown.kind === 'unsaved' && !connection ? <Link to="/drafts">{word}</Link> : word}
    </span>
  );
}
