import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { RobotCard } from './robot-card';
import { RobotForm } from './robot-form';
import { useRobots } from './robots';
import './settings.css';
import './robots.css';

/** The chat groups an organisation has connected; only its administrators see and change them. */
export default function RobotsPage() {
  const { t } = useTranslation('notification-settings');
  const isAdmin = useSignedIn().active?.role === 'organization-admin';
  const list = useRobots(isAdmin);
  const [isAdding, setIsAdding] = useState(false);
  const robots = list.data?.items ?? [];
  return (
    <>
      <PageHead title={t('robot.title')} crumbs={[{ word: t('robot.back'), to: '/notifications/settings' }]} />
      <p className="mut settings-lead">{t('robot.lead')}</p>
      {!isAdmin && <EmptyState title={t('robot.onlyAdmins')}>{t('robot.onlyAdminsWhere')}</EmptyState>}
      {isAdmin && list.isPending && <LoadingState what={t('robot.title')} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <div className="robots">
          {robots.length === 0 && !isAdding && <EmptyState title={t('robot.none')}>{t('robot.noneWhat')}</EmptyState>}
          {robots.map((robot) => (
            <RobotCard key={robot.id} robot={robot} />
          ))}
          {isAdding ? (
            <RobotForm onClose={() => setIsAdding(false)} />
          ) : (
            <button type="button" className={robots.length === 0 ? 'btn p' : 'btn'} onClick={() => setIsAdding(true)}>
              {t('robot.add')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
