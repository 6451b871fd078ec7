// Editing: forms, review, two admins at once, what the service refused.
export const editing = {
  'editing.updating': 'Updating {name}',
  'editing.updated': 'Updated {name}',
  'editing.notUpdated': '{name} was not updated',
  'editing.endOfLife': 'End of life (UTC)',
  'editing.endOfLifeHint':
    'Informational: it stops no deployment. It must lie in the future; empty the field to clear it.',
  'editing.vCPUsMin': 'vCPUs, minimum',
  'editing.vCPUsMax': 'vCPUs, maximum',
  'editing.memoryMin': 'Memory, minimum (GB)',
  'editing.memoryMax': 'Memory, maximum (GB)',
  'editing.title': 'Edit {name}',
  'editing.review': 'Review changes to {name}',
  'editing.conflictTitle': 'Changed by somebody else',
  'editing.reviewChanges': 'Review changes',
  'editing.save': 'Save',
  'editing.saveAgain': 'Save again',
  'editing.back': 'Back to the form',
  'editing.changes': 'Changes',
  'editing.field': 'Field',
  'editing.before': 'Before',
  'editing.after': 'After',
  'editing.none': 'not set',
  'editing.request': 'The exact request',
  'editing.copyBody': 'Copy the body',
  'editing.copyAzRest': 'Copy as az rest',
  'editing.gap':
    'Just before writing, the resource is read again, and nothing is sent if somebody else changed it. ARM has no ETags for galleries: a change that arrives between that reading and the write would be overwritten.',
  'editing.error': 'Error',
  'editing.refused': 'Nothing was changed: Azure Resource Manager refused the request. Your values are kept.',
  'editing.unread':
    'The resource could not be read again just before writing, so nothing was sent. Your values are kept.',
  'editing.unknownOutcome':
    'Saving got no clear answer: the change may or may not have been made. Saving again first reads what is there. Your values are kept.',
  'editing.gone': 'The resource no longer exists, so nothing was sent. Your values are kept.',
  'editing.busy':
    'Another change to this resource is still under way, so nothing was sent. Wait for it to end, then save again. Your values are kept.',
  'editing.waitAndSave': 'Wait and save then',
  'editing.waiting':
    'Waiting for the other change to end; yours is sent then. Going back to the form gives it up.',
  'editing.changedMeanwhile':
    'Somebody else changed this resource since you opened the form. Nothing was sent. Below is what they changed; your own changes are kept.',
  'editing.alreadyThereTitle': 'Nothing left to save',
  'editing.alreadyThere':
    'The resource already has all of your changes: an earlier attempt arrived, or somebody else made the same ones. Nothing was sent now.',
  'editing.theirChanges': 'Their changes, taken over',
  'editing.bothChanged': 'Changed by both: choose',
  'editing.fromTo': '{field}: {from} → {to}',
  'editing.was': 'It was: {value}',
  'editing.keepMine': 'Yours: {value}',
  'editing.takeTheirs': 'Theirs: {value}',
  'editing.mergedWithout': 'Your changes and theirs do not touch the same fields.',
  'editing.takeMerge': 'Go on with both',
  'editing.decideFirst': 'Choose for each field that both of you changed.',
  'editing.nothingChanged': 'Nothing has been changed yet.',
  'editing.correctFirst': 'Correct the fields that are marked first.',
  'editing.leaveTitle': 'Discard your changes?',
  'editing.leaveText': 'What you typed has not been saved.',
  'editing.stay': 'Keep editing',
  'editing.discard': 'Discard changes',
  'editing.locked': 'What cannot be edited, and why',
  'editing.readOnly.fixedAtCreation': 'Fixed when it was created.',
  'editing.readOnly.fixedRegionStorage':
    'Fixed for a region once it has a copy. For a target region: remove it, save, and add it back. For the source region: publish a new version.',
  'editing.readOnly.sourceFixed': 'A version keeps what it was made from. Publish a new version instead.',
  'editing.readOnly.byTheService': 'Set by the service.',
  'editing.readOnly.ownCalls': 'Changed by a call of its own, not by editing the resource.',
  'editing.removeTag': 'Remove tag {name}',
  'editing.newTag': 'New tag name',
  'editing.addTag': 'Add tag',
  'editing.newTagFirst': 'Type a name that is not taken yet.',
  'editing.tag': 'Tag {name}',
  'editing.problem.tagNameEmpty': 'A tag needs a name.',
  'editing.problem.tagNameLong': 'A tag’s name has at most {max} characters.',
  'editing.problem.tagNameCharacters':
    'The tag name {name} has one of < > % & \\ ? /, which ARM does not take.',
  'editing.problem.tagValueLong': 'The value of {name} is longer than {max} characters.',
  'editing.problem.tagTwice': 'There is already a tag {name}; names compare without case.',
  'editing.problem.tagsMany': 'A resource has at most {max} tags.',
  'editing.problem.eolNoDay':
    'This is not a day of the calendar. Write it as year-month-day, for example 2027-03-31.',
  'editing.problem.eolPast': 'The end of life must lie in the future.',
  'editing.problem.eolPastUntouched':
    'This date has passed. It goes back as it is; the service may refuse a change that carries it.',
  'editing.problem.wholeNumber': 'Write a whole number from 1 up.',
  'editing.problem.minAboveMax': 'The maximum must not be below the minimum ({min}).',
  'editing.problem.replicaCount': 'Write a whole number from 1 to {max}.',
  'editing.problem.replicasAdvised':
    'More than {advised} replicas in one region is rarely needed. This is advice.',
  'editing.problem.replicaSum':
    '{n} replicas in all: the documents allow {max} a version, the service’s own error speaks of {max} a region. It may refuse this.',
  'editing.problem.sourceRegionMissing': 'The source region {region} must stay among the target regions.',
  'editing.problem.noZones': '{region} has no availability zones, which zone-redundant storage needs.',
  'editing.problem.storageFixed':
    'The storage account type of {region} is fixed while the region has a copy.',
  'editing.problem.encrypted':
    'The copies of this version are encrypted with disk encryption sets. {region} would need one of its own, which this form does not ask for; add it with az.',
  'editing.problem.allowListed':
    '{region} is only for allow-listed subscriptions; the service refuses others.',
} as const;
