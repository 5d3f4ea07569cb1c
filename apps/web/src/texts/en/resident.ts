import type { Translated } from '../translated';
import type original from '../zh-CN/resident';

const resident: Translated<typeof original> = {
  title: 'Home',
  hello: 'Hello, {{name}}',
  today: 'Today {{time}}',
  comingOn: '{{day}} {{time}}',
  noneToday: 'Nothing is arranged for today',
  noneTodayDo: 'If you need something, press the green button below to call.',
  noneTodayNoCall: 'If you need something, please speak to the community staff.',
  isOpen: 'It has begun. You can go in',
  enter: 'Go in',
  look: 'See what it is about',
  more: '{{count}} more are arranged',
  more_one: 'One more is arranged',
  waysLabel: 'What you can do',
  live: 'Live',
  messages: 'Notifications',
  messagesNew: '{{count}} not seen',
  messagesNew_one: 'One not seen',
  received: 'Who filled in for me',
  account: 'Me',
};

export default resident;
