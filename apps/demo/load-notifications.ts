import { ladderEvent, tellingsOf } from '@app/notifications';
import type { Client } from 'pg';
import { demoId, demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { rungId } from './load-ladders';
import { accountId, organizationId } from './load-network';
import { accounts } from './people';
import type { PlannedTask } from './plan-referrals';
import { insertRows, type Row } from './rows';

const unreadForMs = 3 * 86_400_000;
const toldForMs = 30 * 86_400_000;

/** What people were told in the last month about the referrals of the demo; the news of three days is still unread. */
export async function loadNotifications(client: Client, week: DemoWeek, planned: PlannedTask[]): Promise<void> {
  await insertRows(
    client,
    'notification',
    planned.flatMap((one) => notificationRows(one, week.start)),
  );
}

/** Something people are told of: a step somebody took, or a rung of a clock that ran out. */
interface Told {
  /** Unique within a referral. */
  name: string;
  type: string;
  at: Date;
  /** Who acted: 'XX/worker'. */
  actor: string | null;
  rung?: { clock: string; rung: string; id: string };
}

function toldOf(one: PlannedTask): Told[] {
  const { steps, ladder } = one.history;
  const taken = steps.flatMap(({ transition: { action, event }, at, actor }) =>
    event ? [{ name: action, type: event, at, actor }] : [],
  );
  const climbed = (ladder?.rungs ?? []).flatMap((rung) =>
    rung.firedAt && ladder
      ? {
          name: `rung/${rung.rung}`,
          type: ladderEvent,
          at: rung.firedAt,
          actor: null,
          rung: { clock: ladder.clock, rung: rung.rung, id: rungId(one, rung) },
        }
      : [],
  );
  return [...taken, ...climbed];
}

function notificationRows(one: PlannedTask, start: Date): Row[] {
  const { demoCase, task, history, id } = one;
  if (!task.to) return [];
  const source = organizationId(demoCase.from);
  const recipient = organizationId(task.to);
  return toldOf(one).flatMap(({ name, type, at, actor, rung }) => {
    const age = start.getTime() - at.getTime();
    if (age > toldForMs) return [];
    const toAgency = rung?.rung === 'support-agency';
    const tellings = tellingsOf({
      type,
      organizationIds: toAgency ? [organizationId('S')] : [source, recipient],
      data: {
        sourceOrganizationId: source,
        recipientOrganizationId: recipient,
        writtenByAccountId: accountId(`${demoCase.from}/worker`),
        actingOrganizationId: actor && organizationId(actor.split('/')[0]),
        ...(rung && { clock: rung.clock, rung: rung.rung }),
        ...(rung && history.targetHolder && { heldByAccountId: accountId(history.targetHolder) }),
      },
    });
    return tellings.flatMap(({ kind, subjectType, fromOrganizationId, listeners: told }) =>
      told.flatMap((listeners) =>
        accounts
          .filter((account) => organizationId(account.organization) === listeners.organizationId)
          .filter(({ key, role }) => listeners.roles.includes(role) || accountId(key) === listeners.accountId)
          .map(({ key }) => ({
            id: demoIdAt(`notification/${task.key}/${name}/${key}`, at),
            eventId: demoId(`event/${task.key}/${name}`),
            accountId: accountId(key),
            organizationId: listeners.organizationId,
            kind,
            subjectType,
            subjectId: toAgency ? rung.id : id,
            fromOrganizationId,
            createdAt: at,
            readAt: age > unreadForMs ? new Date(at.getTime() + 2 * 3_600_000) : null,
          })),
      ),
    );
  });
}
