import { jobSuite } from './jobs-suite';

describe('jobs on postgres', () => jobSuite('postgres'));
