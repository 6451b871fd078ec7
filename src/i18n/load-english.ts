import { en } from './en';
import { setCatalog } from './translate';

setCatalog('en', en);
