import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../presentation/language-switch';
import { PresentPeople } from '../room/present-people';
import parts from '../room/room.module.css';

export function PeopleTab() {
  const { t } = useTranslation('live-room');
  return (
    <>
      <h2>{t('tab.people')}</h2>
      <PresentPeople />
      <div className={parts.section}>
        <LanguageSwitch />
      </div>
    </>
  );
}
