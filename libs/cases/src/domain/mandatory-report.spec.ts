import { DomainError } from '@app/kernel';
import { assertCall, assertReport, reportClock, type ReportCall } from './mandatory-report';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`);
const call = (time: string): ReportCall => ({ toWhom: 'police', calledAt: at(time) });

describe('a mandatory report', () => {
  it.each([
    ['10:00', '10:00', null],
    ['09:00', '10:00', null],
    ['10:04', '10:00', null],
    ['10:06', '10:00', 'report-discovered-in-future'],
  ])('discovered at %s, filed at %s: %s', (discovered, now, code) => {
    const file = () => assertReport({ discoveredAt: at(discovered) }, at(now));
    if (code) expect(file).toThrow(new DomainError('rule', code));
    else expect(file).not.toThrow();
  });

  it.each([
    ['10:00', '10:30', null],
    ['10:30', '10:30', null],
    ['09:56', '10:30', null],
    ['09:50', '10:30', 'report-call-before-discovery'],
    ['10:36', '10:30', 'report-call-in-future'],
  ])('discovered at 10:00, called at %s, written down at %s: %s', (called, now, code) => {
    const add = () => assertCall(call(called), at('10:00'), at(now));
    if (code) expect(add).toThrow(new DomainError('rule', code));
    else expect(add).not.toThrow();
  });

  it.each([
    ['nobody called', [], '12:30', { minutes: 150, isReported: false }],
    ['called', [call('10:20')], '12:30', { minutes: 20, isReported: true }],
    ['called twice', [call('11:00'), call('10:20')], '12:30', { minutes: 20, isReported: true }],
    [
      'called a minute before by the clock of another device',
      [call('09:59')],
      '12:30',
      { minutes: 0, isReported: true },
    ],
  ] as [string, ReportCall[], string, object][])('%s', (_, calls, now, clock) =>
    expect(reportClock(at('10:00'), calls, at(now))).toEqual(clock),
  );
});
