package jp.shikaku.claims.worklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom an item is given. */
@Schema(
        name = "WorklistAssignment",
        requiredProperties = {"assignee"},
        description = "担当者の指定")
public record AssignmentRequest(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Subject of the person's token", example = "reviewer:anna", maxLength = 100)
                String assignee) {}
