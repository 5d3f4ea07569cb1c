import { plannedMinutes } from '@app/live-sessions';
import { partnerMeetingTemplate } from '@app/partner-meetings';
import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { insertRows } from './rows';

/** An agenda the support agency keeps: the partner meeting with its ice-breaker as a 1-2-4-All. */
export async function loadLiveTemplates(client: Client, week: DemoWeek): Promise<void> {
  const agenda = partnerMeetingTemplate.stages.slice(0, 7).map((stage, index) => ({
    ...stage,
    id: demoId(`live-template/short/${index}`),
    ...(index === 2 && { kind: 'one-two-four-all', minutes: 12, prompt: '最近哪件小事让您觉得值得？', tools: [] }),
  }));
  await insertRows(client, 'live_template', [
    {
      id: demoId('live-template/short'),
      organizationId: organizationId('S'),
      base: 'partner-meeting',
      title: '半天的伙伴见面会',
      agenda,
      plannedMinutes: plannedMinutes(agenda),
      createdBy: accountId('S/facilitator'),
      updatedAt: week.at(-40, '10:00'),
    },
  ]);
}
