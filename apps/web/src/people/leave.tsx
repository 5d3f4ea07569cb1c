import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../api';
import { ErrorState, LoadingState } from '../components';
import { Choice } from '../components/choices';
import { enterSession } from '../sign-in/enter';
import { MemberProblem } from './member-problem';
import { type Member, type MemberAddress, type OpenWork, membersKey, removeMember, useOpenWork } from './people';
import { WorkList } from './work-list';

export interface Left {
  name: string;
  /** Who has it now. */
  successor: string | null;
  work: readonly OpenWork[];
}

interface LeaveProps {
  member: Member;
  address: MemberAddress;
  isMe: boolean;
  colleagues: readonly Member[];
  onLeft: (left: Left) => void;
}

/** Looks at what is still in the person's hands first, then asks who takes it over. */
export function Leave(props: LeaveProps) {
  const { t } = useTranslation('people');
  const [isLooking, setIsLooking] = useState(false);
  return (
    <section aria-labelledby="leave">
      <h2 className="h2" id="leave">
        {t(props.isMe ? 'member.leaveOwnTitle' : 'member.leaveTitle')}
      </h2>
      <div className="form">
        <p className="mut">{t(props.isMe ? 'member.leaveOwnLead' : 'member.leaveLead')}</p>
        {isLooking ? (
          <HandOver {...props} />
        ) : (
          <button type="button" className="btn" onClick={() => setIsLooking(true)}>
            {t('member.leaveStart')}
          </button>
        )}
      </div>
    </section>
  );
}

const nobody = 'nobody';

function HandOver({ member, address, isMe, colleagues, onLeft }: LeaveProps) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const work = useOpenWork(address);
  const [successor, setSuccessor] = useState<string>();
  const [isMissing, setIsMissing] = useState(false);
  const remove = useCommand({
    run: (successorAccountId: string | undefined, { key }) => removeMember(address, successorAccountId, key),
    changes: isMe ? [] : [membersKey],
    onDone: async (handedOver, chosen) => {
      if (isMe) {
        await enterSession();
        return void navigate('/', { replace: true });
      }
      onLeft({
        name: member.displayName,
        successor: colleagues.find(({ accountId }) => accountId === chosen)?.displayName ?? null,
        work: handedOver,
      });
    },
  });
  if (work.isPending) return <LoadingState />;
  if (work.error) return <ErrorState inline error={work.error} onRetry={() => void work.refetch()} />;
  const hasWork = work.data.length > 0;

  function send() {
    setIsMissing(hasWork && !successor);
    if (hasWork && !successor) return;
    void remove.send(successor === nobody ? undefined : successor);
  }

  return (
    <>
      {hasWork ? (
        <>
          <div>
            <h3 className="h3">{t('member.openWork')}</h3>
            <WorkList work={work.data} />
          </div>
          <Choice
            legend={t('member.successor')}
            name="successor"
            options={[
              ...colleagues
                .filter(({ state }) => state !== 'disabled')
                .map(({ accountId, displayName, role }) => ({
                  value: accountId,
                  word: displayName,
                  help: shell(`role.${role}`),
                })),
              { value: nobody, word: t('member.successorNone'), help: t('member.successorNoneHelp') },
            ]}
            value={successor}
            onChange={setSuccessor}
          />
          <p className="help">{t('member.successorHelp')}</p>
          {isMissing && !successor && (
            <p className="wrong" role="alert">
              {t('member.successorMissing')}
            </p>
          )}
        </>
      ) : (
        <p>{t('member.openWorkNone')}</p>
      )}
      {remove.problem && <MemberProblem problem={remove.problem} member={member} />}
      <button type="button" className="btn x" disabled={remove.busy} onClick={send}>
        {remove.busy
          ? t('member.leaveBusy')
          : isMe
            ? t('member.leaveOwn')
            : t('member.leave', { name: member.displayName })}
      </button>
    </>
  );
}

/** What became of it, in place of the person's page. */
export function LeftPanel({ left: { successor, work }, to }: { left: Left; to: string }) {
  const { t } = useTranslation('people');
  const isHandedOver = successor && work.length > 0;
  return (
    <section className="form" role="status">
      <p>{isHandedOver ? t('member.leftHanded', { successor }) : t('member.leftKept')}</p>
      {isHandedOver && <WorkList work={work} />}
      <Link className="btn" to={to}>
        {t('member.backToPeople')}
      </Link>
    </section>
  );
}
