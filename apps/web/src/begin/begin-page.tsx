import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ErrorState, LoadingState } from '../components';
import { useNetwork } from '../session/session';
import { DoorPage } from '../sign-in/door-page';
import { BeginQuestions } from './begin-questions';
import './begin.css';

/** The first run: whoever installed the product opens `/begin#TOKEN`, answers three questions and is inside. */
export default function BeginPage() {
  const { t } = useTranslation('begin');
  const network = useNetwork();
  const token = useLocation().hash.slice(1);
  if (network.isPending || network.error)
    return (
      <DoorPage title={t('title')}>
        {network.error ? (
          <ErrorState inline error={network.error} onRetry={() => void network.refetch()} />
        ) : (
          <LoadingState />
        )}
      </DoorPage>
    );
  if (network.data.begun) return <Begun name={network.data.name} />;
  return token ? <BeginQuestions token={token} /> : <NoToken />;
}

function Begun({ name }: { name: string }) {
  const { t } = useTranslation('begin');
  return (
    <DoorPage title={t('begun.title')}>
      <div className="door-words">
        <p>{name ? t('begun.text', { network: name }) : t('begun.unnamed')}</p>
        <p className="mut">{t('begun.todo')}</p>
        <Link className="btn p big wide" to="/sign-in">
          {t('begun.toSignIn')}
        </Link>
      </div>
    </DoorPage>
  );
}

/** Nobody may be first by chance: the address is printed only where the product was started. */
function NoToken() {
  const { t } = useTranslation('begin');
  return (
    <DoorPage title={t('noToken.title')}>
      <div className="door-words">
        <p>{t('noToken.text')}</p>
        <h2 className="h3">{t('noToken.ways')}</h2>
        <ul className="ways">
          <li>{t('noToken.start', { command: 'npm start' })}</li>
          <li>{t('noToken.create', { command: 'npm run admin:create' })}</li>
        </ul>
        <p className="mut">{t('noToken.ask')}</p>
      </div>
    </DoorPage>
  );
}
