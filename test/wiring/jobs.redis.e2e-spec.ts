import { jobSuite } from './jobs-suite';

describe('jobs on redis', () => jobSuite('redis'));
