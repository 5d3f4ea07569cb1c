import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { toProblem } from '../api';
import { ErrorState, LoadingState } from '../components';
import { DoorPage } from '../sign-in/door-page';
import { told } from '../texts/joining';
import { useOpenedLink } from './link-api';
import { PartnerAnswer } from './partner-answer';
import { PersonAnswer } from './person-answer';
import './referral-links.css';

/** What somebody without an account can say about one referral. The token stands after '#', which no server ever sees. */
export default function AnswerPage() {
  const { t } = useTranslation('referral-links');
  const token = useLocation().hash.slice(1);
  const { data, error, refetch } = useOpenedLink(token);
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 404)
    return (
      <DoorPage title={t('gone.title')}>
        <div className="answering">
          <ErrorState inline error={problem} fact={t('gone.fact')} todo={told([t('gone.safe'), t('gone.todo')])} />
        </div>
      </DoorPage>
    );
  if (!data)
    return (
      <DoorPage title={t('title')}>
        {problem ? <ErrorState inline error={problem} onRetry={() => void refetch()} /> : <LoadingState />}
      </DoorPage>
    );
  return data.kind === 'person' ? (
    <PersonAnswer key={token} token={token} link={data} />
  ) : (
    <PartnerAnswer key={token} token={token} link={data} />
  );
}
