"""Distinct types for the numbers that name rows, so that none is taken for another."""

from __future__ import annotations

from typing import NewType

ArticleId = NewType("ArticleId", int)
VersionId = NewType("VersionId", int)
AnnotationId = NewType("AnnotationId", int)
TagId = NewType("TagId", int)
CoderId = NewType("CoderId", int)
StepId = NewType("StepId", int)
SavedSearchId = NewType("SavedSearchId", int)
LinkId = NewType("LinkId", int)
VariableId = NewType("VariableId", int)
ReportId = NewType("ReportId", int)
DismissalId = NewType("DismissalId", int)
WordId = NewType("WordId", int)
